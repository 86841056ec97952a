package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceRuleTest {

    private final DecisionModel rule = new DecisionModel("silence-rule.dmn", "determineSilenceRule");

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "FIRST,  true,  true,  false",
                "SECOND, true,  false, false",
                "FIRST,  false, false, false",
                "FIRST,  false, ?,     false",
                "FIRST,  false, true,  true",
                "SECOND, ?,     true,  true"
            })
    void silence_closes_only_where_it_hurts_nobody(
            String stage, Boolean vulnerable, Boolean reachable, boolean closes) {
        assertThat(rule.answers(facts("stage", stage, "vulnerable", vulnerable, "reachable", reachable)))
                .isEqualTo(Map.of("reminderAfterDays", 14, "closeAfterDays", 28, "silenceCloses", closes));
    }
}
