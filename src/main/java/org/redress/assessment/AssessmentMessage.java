package org.redress.assessment;

import java.util.Set;
import org.redress.complaint.FlowMessage;
import org.redress.complaint.MessageTypes;
import org.springframework.stereotype.Component;

/** What the flow is told of danger. */
enum AssessmentMessage implements FlowMessage {
    DANGER_REPORTED("Msg_DangerReported"),
    SAFETY_IMPLICATION_FOUND(
            "Msg_SafetyImplicationFound",
            "safetyImplication",
            "category",
            "subcategory",
            "harm",
            "complexity",
            "peopleAffected",
            "amountAtStake",
            "amountCurrency",
            "vulnerable",
            "recurrences",
            "outsideInterest",
            "immediateActionNeeded");

    private final String messageName;
    private final Set<String> facts;

    AssessmentMessage(String messageName, String... facts) {
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
