package org.redress.investigation;

import java.util.Set;
import org.redress.record.FlowMessage;
import org.redress.record.MessageTypes;
import org.springframework.stereotype.Component;

/** How a request for information goes on. */
enum InvestigationMessage implements FlowMessage {
    INFORMATION_REQUESTED("newRequest", "jurisdiction", "sector", "askedOf", "requestsBefore", "answerWithinDays"),
    INFORMATION_SUPPLIED(InformationRequests.TOLD_BY),
    INFORMATION_REQUEST_CANCELLED(InformationRequests.TOLD_BY),
    INFORMATION_REQUEST_SETTLED;

    private final Set<String> facts;

    InvestigationMessage(String... facts) {
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
