package org.redress.intake;

import org.redress.record.EventTypes;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Component;

/** Events of receipt and acknowledgement (ISO 10002 7.2, 7.4). */
public enum IntakeEvent implements TimelineEvent {
    ACKNOWLEDGED,
    ACKNOWLEDGEMENT_WAIVED;

    @Component
    static class Types implements EventTypes {

        @Override
        public TimelineEvent[] all() {
            return values();
        }
    }
}
