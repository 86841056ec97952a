package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityTest {

    private final DecisionModel points = new DecisionModel("priority.dmn", "severityPoints");
    private final DecisionModel band = new DecisionModel("priority.dmn", "severityBand");
    private final DecisionModel priority = new DecisionModel("priority.dmn", "determinePriority");

    @ParameterizedTest
    @CsvSource({
        "safetyImplication, ACTUAL,   100",
        "safetyImplication, POSSIBLE, 50",
        "safetyImplication, NONE,     0",
        "harm,              SERIOUS,  40",
        "harm,              MODERATE, 20",
        "harm,              NONE,     0"
    })
    void danger_and_harm_weigh(String fact, String value, int expected) {
        assertThat(points.answer(harmless().putValue(fact, value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "peopleAffected, 1,  0",
        "peopleAffected, 2,  10",
        "peopleAffected, 49, 10",
        "peopleAffected, 50, 30",
        "recurrences,    2,  0",
        "recurrences,    3,  15"
    })
    void numbers_weigh_from_their_threshold(String fact, int value, int expected) {
        assertThat(points.answer(harmless().putValue(fact, value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "9999.99, EUR, 0",
        "10000, EUR, 15",
        "10000, GBP, 15",
        "14999999, KRW, 0",
        "15000000, KRW, 15",
        "1500000, JPY, 15",
        "1, SEK, 15",
        "0, SEK, 0"
    })
    void money_weighs_from_the_threshold_of_its_currency(double amount, String currency, int expected) {
        assertThat(points.answer(harmless().putValue("amountAtStake", amount).putValue("amountCurrency", currency)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"vulnerable, 15", "outsideInterest, 15"})
    void circumstances_weigh(String fact, int expected) {
        assertThat(points.answer(harmless().putValue(fact, true))).isEqualTo(expected);
    }

    @Test
    void all_reasons_add_up() {
        VariableMap worst = facts(
                "safetyImplication",
                "ACTUAL",
                "harm",
                "SERIOUS",
                "peopleAffected",
                50,
                "amountAtStake",
                10000.0,
                "amountCurrency",
                "EUR",
                "vulnerable",
                true,
                "recurrences",
                3,
                "outsideInterest",
                true);

        assertThat(points.answer(worst)).isEqualTo(230);
    }

    @Test
    void facts_nobody_knows_weigh_nothing() {
        VariableMap unknown = facts(
                "safetyImplication",
                null,
                "harm",
                null,
                "peopleAffected",
                null,
                "amountAtStake",
                null,
                "amountCurrency",
                null,
                "vulnerable",
                null,
                "recurrences",
                null,
                "outsideInterest",
                null);

        assertThat(points.answer(unknown)).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTUAL,   NONE,     1,  CRITICAL",
        "POSSIBLE, NONE,     1,  HIGH",
        "POSSIBLE, SERIOUS,  1,  HIGH",
        "NONE,     SERIOUS,  1,  MEDIUM",
        "NONE,     MODERATE, 1,  MEDIUM",
        "NONE,     NONE,     49, LOW",
        "NONE,     NONE,     1,  LOW"
    })
    void points_fall_into_a_band(String safety, String harm, int people, String expected) {
        VariableMap facts = harmless()
                .putValue("safetyImplication", safety)
                .putValue("harm", harm)
                .putValue("peopleAffected", people);

        assertThat(band.answer(facts)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "ACTUAL,   NONE,    false, LOW,    P1",
                "POSSIBLE, NONE,    true,  LOW,    P1",
                "POSSIBLE, NONE,    false, HIGH,   P2",
                "POSSIBLE, NONE,    ?,     LOW,    P2",
                "NONE,     SERIOUS, true,  LOW,    P2",
                "NONE,     SERIOUS, false, HIGH,   P2",
                "NONE,     SERIOUS, false, MEDIUM, P3",
                "NONE,     SERIOUS, false, ?,      P3",
                "NONE,     NONE,    true,  HIGH,   P3",
                "NONE,     NONE,    false, LOW,    P4",
                "NONE,     NONE,    ?,     ?,      P4"
            })
    void every_assessment_has_exactly_one_priority(
            String safety, String harm, Boolean immediate, String complexity, String expected) {
        VariableMap facts = harmless()
                .putValue("safetyImplication", safety)
                .putValue("harm", harm)
                .putValue("immediateActionNeeded", immediate)
                .putValue("complexity", complexity);

        assertThat(priority.answer(facts)).isEqualTo(expected);
    }

    private static VariableMap harmless() {
        return facts(
                "safetyImplication",
                "NONE",
                "harm",
                "NONE",
                "peopleAffected",
                1,
                "amountAtStake",
                0.0,
                "amountCurrency",
                null,
                "vulnerable",
                false,
                "recurrences",
                0,
                "outsideInterest",
                false);
    }
}
