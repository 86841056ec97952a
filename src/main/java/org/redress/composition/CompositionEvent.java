package org.redress.composition;

import org.redress.record.EventTypes;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Component;

/** Events of flows that process owners compose. */
public enum CompositionEvent implements TimelineEvent {
    REMARK_RECORDED,
    FORM_RECORDED,
    WAITING_BEGUN,
    WAITING_ENDED,
    APPROVAL_REQUESTED,
    APPROVED,
    NOT_APPROVED;

    @Component
    static class Types implements EventTypes {

        @Override
        public TimelineEvent[] all() {
            return values();
        }
    }
}
