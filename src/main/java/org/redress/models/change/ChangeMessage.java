package org.redress.models.change;

import java.util.Set;
import org.redress.complaint.FlowMessage;
import org.redress.complaint.MessageTypes;
import org.springframework.stereotype.Component;

/** What the flow of a change of models is told. */
enum ChangeMessage implements FlowMessage {
    CHANGE_REQUESTED(
            "Msg_ChangeRequested", "change", "changeKind", "rollback", "door", "activateAt", "movesComplaints"),
    CHANGE_WITHDRAWN("Msg_ChangeWithdrawn");

    private final String messageName;
    private final Set<String> facts;

    ChangeMessage(String messageName, String... facts) {
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
