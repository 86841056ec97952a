package org.redress.assessment;

import java.util.Set;
import org.redress.record.FlowMessage;
import org.redress.record.MessageTypes;
import org.springframework.stereotype.Component;

/** What the flow is told about danger. */
enum AssessmentMessage implements FlowMessage {
    DANGER_REPORTED,
    SAFETY_IMPLICATION_FOUND(
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

    private final Set<String> facts;

    AssessmentMessage(String... facts) {
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
