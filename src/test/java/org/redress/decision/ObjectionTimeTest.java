package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectionTimeTest {

    private final DecisionModel table = new DecisionModel("objection-time.dmn", "determineObjectionTime");

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "NO_REPLY,          ?,                ?,  90",
                "OUT_OF_SCOPE,      ?,                ?,  90",
                "NO_REPLY,          banking,          EU, 90",
                "NO_REPLY,          energy,           UK, 90",
                "NO_REPLY,          banking,          UK, 184",
                "OUT_OF_SCOPE,      insurance,        UK, 184",
                "NO_REPLY,          financial,        UK, 184",
                "NO_REPLY,          payment services, UK, 184",
                "NO_REPLY,          e-money,          UK, 184",
                "OUT_OF_SCOPE,      online platforms, EU, 184",
                "NO_REPLY,          online platforms, UK, 90",
                "NO_REPLY,          online platforms, EU, 184",
                "ACCEPTED,          banking,          UK, 0",
                "ROUTES_EXHAUSTED,  ?,                ?,  0",
                "EXTERNAL_DECISION, ?,                ?,  0",
                "SATISFIED_LATER,   ?,                ?,  0",
                "WITHDRAWN,         ?,                ?,  0",
                "?,                 ?,                ?,  0"
            })
    void whoever_was_silent_or_told_that_it_is_not_ours_may_object_for_months(
            String reason, String sector, String jurisdiction, int days) {
        assertThat(table.answers(facts("closeReason", reason, "sector", sector, "jurisdiction", jurisdiction)))
                .isEqualTo(Map.of("days", days));
    }
}
