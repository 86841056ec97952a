package org.redress.resolution;

import java.util.EnumSet;
import java.util.Set;
import org.redress.record.EventTypes;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Component;

/** Events from the response to closing (ISO 10002 7.7 to 7.9). */
public enum ResolutionEvent implements TimelineEvent {
    ENCLOSURES_CHOSEN,
    RESOLVED,
    REMEDY_APPROVED,
    REMEDY_NOT_APPROVED,
    REMINDED,
    ACCEPTED,
    NO_REPLY,
    SILENCE_IN_DOUBT,
    EXTERNAL_ROUTE_ENDED,
    CORRECTED,
    CORRECTION_VERIFIED,
    CORRECTION_NOT_VERIFIED,
    CLOSING_RECORD_COMPLETED,
    CLOSING_BLOCKED,
    ANSWER_OVERDUE,
    REMEDY_DUE,
    CLOSING_DUE;

    private static final Set<ResolutionEvent> BY_THE_HOUSE =
            EnumSet.of(SILENCE_IN_DOUBT, ANSWER_OVERDUE, REMEDY_DUE, CLOSING_DUE);

    @Override
    public boolean isInvolvement() {
        return !BY_THE_HOUSE.contains(this);
    }

    @Override
    public boolean isReceipted() {
        return this == ACCEPTED;
    }

    @Component
    static class Types implements EventTypes {

        @Override
        public TimelineEvent[] all() {
            return values();
        }
    }
}
