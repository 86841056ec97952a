package org.redress.deadlines;

import java.util.EnumSet;
import java.util.Set;
import org.redress.record.EventTypes;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Component;

/** Events of clocks, and events outside the organisation that start and end them. */
public enum ClockEvent implements TimelineEvent {
    FORWARDED_BY_AUTHORITY,
    REPORTED_TO_AUTHORITY,
    CLOCK_STARTED,
    CLOCK_STOPPED,
    CLOCK_RULE_UNUSABLE;

    private static final Set<ClockEvent> BY_THE_HOUSE = EnumSet.of(CLOCK_RULE_UNUSABLE);

    @Override
    public boolean isInvolvement() {
        return !BY_THE_HOUSE.contains(this);
    }

    @Component
    static class Types implements EventTypes {

        @Override
        public TimelineEvent[] all() {
            return values();
        }
    }
}
