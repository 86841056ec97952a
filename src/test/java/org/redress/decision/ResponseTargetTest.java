package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseTargetTest {

    private final DecisionModel target = new DecisionModel("response-target.dmn", "determineResponseTarget");

    @ParameterizedTest
    @CsvSource({"P1, 5", "P2, 10", "P3, 20", "P4, 30"})
    void every_priority_has_its_days(String priority, int days) {
        assertThat(target.answer(facts("priority", priority))).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "?", value = {"P5", "?"})
    void an_unknown_priority_promises_nothing(String priority) {
        assertThat(target.answer(facts("priority", priority))).isNull();
    }
}
