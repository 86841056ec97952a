package org.redress.assessment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * The six criteria of ISO 10002 7.5, each with its reason: severity, safety implication, complexity, impact, need for
 * and possibility of immediate action; and the facts the severity points are counted from.
 *
 * @param peopleAffected the complainant included
 * @param amountAtStake  or null
 * @param amountCurrency ISO 4217 code of the amount at stake, or null
 * @param recurrences    how often the same was complained about in the last twelve months
 * @param outsideInterest a lawyer, regulator or the media is involved
 */
@Embeddable
public record Criteria(
        @Enumerated(EnumType.STRING) Level severity,
        String severityReason,
        @Enumerated(EnumType.STRING) SafetyImplication safetyImplication,
        String safetyReason,
        @Enumerated(EnumType.STRING) Level complexity,
        String complexityReason,
        @Enumerated(EnumType.STRING) Impact impact,
        String impactReason,
        boolean immediateActionNeed,
        String immediateActionNeedReason,
        boolean immediateActionPossible,
        String immediateActionPossibleReason,
        @Enumerated(EnumType.STRING) Harm harm,
        int peopleAffected,
        BigDecimal amountAtStake,
        String amountCurrency,
        boolean vulnerable,
        int recurrences,
        boolean outsideInterest) {

    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    public enum SafetyImplication {
        NONE,
        POSSIBLE,
        ACTUAL;

        /** The graver of two words. */
        static Object graver(Object one, Object other) {
            return valueOf(one.toString()).compareTo(valueOf(other.toString())) >= 0 ? one : other;
        }
    }

    public enum Impact {
        PERSON,
        OTHERS,
        ORGANISATION
    }

    public enum Harm {
        NONE,
        MODERATE,
        SERIOUS
    }

    /** The facts of the tables that find the priority. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("safetyImplication", safetyImplication.name());
        facts.put("harm", harm.name());
        facts.put("complexity", complexity.name());
        facts.put("peopleAffected", peopleAffected);
        facts.put("amountAtStake", amountAtStake == null ? 0.0 : amountAtStake.doubleValue());
        facts.put("amountCurrency", amountCurrency);
        facts.put("vulnerable", vulnerable);
        facts.put("recurrences", recurrences);
        facts.put("outsideInterest", outsideInterest);
        return facts;
    }

    /** An actual safety implication never waits; anything else is acted on at once when it is needed and possible. */
    public boolean callForImmediateAction() {
        return safetyImplication == SafetyImplication.ACTUAL || immediateActionNeed && immediateActionPossible;
    }
}
