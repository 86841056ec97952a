package org.redress.investigation.process;

import java.util.Map;
import org.redress.investigation.RequestLimits;
import org.redress.investigation.RequestRule;

/** The answer of the decision table {@code determineInformationRequestLimits}. */
final class LimitsRow {

    private LimitsRow() {}

    /** @param ownDays how long the answer may take instead, {@code null} for what the table says */
    static RequestRule rule(Map<?, ?> answer, Integer ownDays) {
        boolean allowed = Boolean.TRUE.equals(answer.get("allowed"));
        return new RequestRule(
                allowed,
                (String) answer.get("refusalReason"),
                !allowed
                        ? null
                        : new RequestLimits(
                                        number(answer, "answerWithinDays"),
                                        number(answer, "reminders"),
                                        number(answer, "remindEveryDays"),
                                        (Boolean) answer.get("pausesClocks"))
                                .answeredWithin(ownDays));
    }

    private static int number(Map<?, ?> answer, String name) {
        return ((Number) answer.get(name)).intValue();
    }
}
