package org.redress.casework;

import java.util.Set;
import org.redress.complaint.FlowMessage;
import org.redress.complaint.MessageTypes;
import org.springframework.stereotype.Component;

/** What complainants say after the beginning, at whatever stage it reaches the flow. */
public enum CaseworkMessage implements FlowMessage {
    DECISION_ACCEPTED("Msg_DecisionAccepted"),
    DECISION_REJECTED("Msg_DecisionRejected", "secondStageOpen"),
    SCOPE_DISPUTED("Msg_ScopeDisputed"),
    COMPLAINT_WITHDRAWN("Msg_ComplaintWithdrawn"),
    INFORMATION_RECEIVED("Msg_InformationReceived");

    private final String messageName;
    private final Set<String> facts;

    CaseworkMessage(String messageName, String... facts) {
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
