package org.redress.dossier;

import org.redress.record.EventTypes;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Component;

/** That a file left the house on paper. */
public enum DossierEvent implements TimelineEvent {
    FILE_COPIED,
    FILE_COPIED_REDACTED;

    /** Whoever copies a file works on nothing in it. */
    @Override
    public boolean isInvolvement() {
        return false;
    }

    @Override
    public boolean isMilestone() {
        return false;
    }

    @Component
    static class Types implements EventTypes {

        @Override
        public TimelineEvent[] all() {
            return values();
        }
    }
}
