package org.redress.deadlines;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Until when the tasks of a complaint are due and from when on they are at risk: the dates of its most pressing clock.
 * {@code null} while no clock runs.
 */
public record TaskDates(Instant dueAt, Instant atRiskFrom) {

    static TaskDates of(List<ComplaintClock> open) {
        return open.stream().filter(clock -> clock.state() != ClockState.PAUSED).min(Comparator.comparing(ComplaintClock::dueAt))
                .map(clock -> new TaskDates(clock.dueAt(), clock.warnAt())).orElse(new TaskDates(null, null));
    }
}
