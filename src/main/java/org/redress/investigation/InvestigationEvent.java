package org.redress.investigation;

import org.redress.record.EventTypes;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Component;

/** Events of the investigation (ISO 10002 7.6). */
public enum InvestigationEvent implements TimelineEvent {
    INVESTIGATED,
    INFORMATION_REQUESTED,
    INFORMATION_REMINDED,
    INFORMATION_REQUEST_LAPSED,
    INFORMATION_REQUEST_CANCELLED,
    CONTINUED_WITHOUT_INFORMATION,
    INFORMATION_REQUEST_REFUSED;

    @Component
    static class Types implements EventTypes {

        @Override
        public TimelineEvent[] all() {
            return values();
        }
    }
}
