package org.redress.record;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What can happen to the record of any subject. */
public enum RecordEvent implements TimelineEvent {
    NOTE_ADDED,
    DOCUMENT_ADDED;

    private static final Set<RecordEvent> NO_MILESTONE = EnumSet.of(NOTE_ADDED, DOCUMENT_ADDED);

    @Override
    public boolean isMilestone() {
        return !NO_MILESTONE.contains(this);
    }

    @Component
    static class Types implements EventTypes {

        @Override
        public TimelineEvent[] all() {
            return values();
        }
    }
}
