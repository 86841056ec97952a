package org.redress.platform;

import java.util.EnumSet;
import java.util.Set;
import org.redress.record.EventTypes;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Component;

/** What people do to the flow of a complaint beside its tasks. */
public enum FlowEvent implements TimelineEvent {
    CHANGED_BY_HAND,
    MOVED_TO_ANOTHER_VERSION;

    private static final Set<FlowEvent> BY_THE_HOUSE = EnumSet.of(MOVED_TO_ANOTHER_VERSION);

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
