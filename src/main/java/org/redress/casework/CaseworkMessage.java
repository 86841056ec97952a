package org.redress.casework;

import java.util.Set;
import org.redress.record.FlowMessage;
import org.redress.record.MessageTypes;
import org.springframework.stereotype.Component;

/** What complainants may say after the complaint was received, and which message the flow gets for it. */
public enum CaseworkMessage implements FlowMessage {
    DECISION_ACCEPTED,
    DECISION_REJECTED("secondStageOpen"),
    SCOPE_DISPUTED,
    COMPLAINT_WITHDRAWN,
    INFORMATION_RECEIVED;

    private final Set<String> facts;

    CaseworkMessage(String... facts) {
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
