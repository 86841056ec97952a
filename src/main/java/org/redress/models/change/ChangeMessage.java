package org.redress.models.change;

import java.util.Set;
import org.redress.record.FlowMessage;
import org.redress.record.MessageTypes;
import org.springframework.stereotype.Component;

/** What the flow of a change of models is told. */
enum ChangeMessage implements FlowMessage {
    CHANGE_REQUESTED("change", "changeKind", "rollback", "door", "activateAt", "movesComplaints"),
    CHANGE_WITHDRAWN;

    private final Set<String> facts;

    ChangeMessage(String... facts) {
        this.facts = Set.of(facts);
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
