package org.redress.contract;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes answers after a month. They are kept only for repeated requests and contain what people wrote, and nobody
 * repeats a request later than that.
 */
@Component
class OldAnswers {

    static final Duration KEPT = Duration.ofDays(30);

    private final OnceLedger ledger;
    private final Clock clock;

    OldAnswers(OnceLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 3 * * *")
    void forget() {
        ledger.forget(clock.instant().minus(KEPT));
    }
}
