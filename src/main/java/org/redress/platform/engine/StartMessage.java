package org.redress.platform.engine;

import java.util.Set;
import org.redress.record.FlowMessage;
import org.redress.record.MessageTypes;
import org.springframework.stereotype.Component;

/** With what the life of a complaint begins. */
enum StartMessage implements FlowMessage {
    COMPLAINT_RECEIVED(
            "candidateGroup",
            "stage",
            "secondStageOpen",
            "remindersWanted",
            "channel",
            "subchannel",
            "category",
            "subcategory",
            "language",
            "accessLevel",
            "sector",
            "jurisdiction",
            "scheme",
            "receivedOn");

    private final Set<String> facts;

    StartMessage(String... facts) {
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
