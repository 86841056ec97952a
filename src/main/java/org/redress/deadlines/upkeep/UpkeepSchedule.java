package org.redress.deadlines.upkeep;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Wakes up what works on many clocks; not in the import command, which does one thing and ends. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "redress.deadlines.schedule-enabled", matchIfMissing = true)
class UpkeepSchedule {

    private final Recalculations recalculations;
    private final Reconciliations reconciliations;

    UpkeepSchedule(Recalculations recalculations, Reconciliations reconciliations) {
        this.recalculations = recalculations;
        this.reconciliations = reconciliations;
    }

    @Scheduled(fixedDelayString = "${redress.deadlines.tick:2s}")
    void recalculate() {
        while (recalculations.step()) {
            // the next step follows at once; each is short
        }
    }

    /** At half past two at night unless set otherwise, in the server's zone. */
    @Scheduled(cron = "${redress.deadlines.reconciliation:0 30 2 * * *}")
    void reconcile() {
        reconciliations.run();
    }
}
