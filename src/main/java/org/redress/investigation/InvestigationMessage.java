package org.redress.investigation;

import java.util.Set;
import org.redress.complaint.FlowMessage;
import org.redress.complaint.MessageTypes;
import org.springframework.stereotype.Component;

/** How a request for information goes on. */
enum InvestigationMessage implements FlowMessage {
    INFORMATION_REQUESTED(
            "Msg_InformationRequested",
            "newRequest",
            "jurisdiction",
            "sector",
            "askedOf",
            "requestsBefore",
            "answerWithinDays"),
    INFORMATION_SUPPLIED("Msg_InformationSupplied", InformationRequests.TOLD_BY),
    INFORMATION_REQUEST_CANCELLED("Msg_InformationRequestCancelled", InformationRequests.TOLD_BY),
    INFORMATION_REQUEST_SETTLED("Msg_InformationRequestSettled");

    private final String messageName;
    private final Set<String> facts;

    InvestigationMessage(String messageName, String... facts) {
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
