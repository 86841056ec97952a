package org.redress.escalation;

import java.util.Set;
import org.redress.complaint.FlowMessage;
import org.redress.complaint.MessageTypes;
import org.springframework.stereotype.Component;

/** How the ladder goes on. */
enum EscalationMessage implements FlowMessage {
    ESCALATION_SUPERSEDED("Msg_EscalationSuperseded"),
    ESCALATION_TAKEN_OVER("Msg_EscalationTakenOver");

    private final String messageName;
    private final Set<String> facts;

    EscalationMessage(String messageName, String... facts) {
        this.messageName = messageName;
        this.facts = Set.of(facts);
    }

    @Override
    public String messageName() {
        return messageName;
    }

    @Override
    public Set<String> facts() {
        return facts;
    }

    @Component
    static class Types implements MessageTypes {

        @Override
        public FlowMessage[] all() {
            return values();
        }
    }
}
