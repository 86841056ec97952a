package org.redress.escalation;

import org.redress.record.FlowMessage;
import org.redress.record.MessageTypes;
import org.springframework.stereotype.Component;

/** How the ladder goes on. */
enum EscalationMessage implements FlowMessage {
    ESCALATION_SUPERSEDED,
    ESCALATION_TAKEN_OVER;

    @Component
    static class Types implements MessageTypes {

        @Override
        public FlowMessage[] all() {
            return values();
        }
    }
}
