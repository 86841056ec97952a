package org.redress.models.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long somebody who looks at a page waits for it. */
final class TimeBudget {

    private final Clock clock;
    private final Instant end;

    TimeBudget(Clock clock, Duration length) {
        this.clock = clock;
        this.end = clock.instant().plus(length);
    }

    boolean isUp() {
        return !clock.instant().isBefore(end);
    }
}
