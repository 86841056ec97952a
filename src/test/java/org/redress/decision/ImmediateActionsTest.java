package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImmediateActionsTest {

    private final DecisionModel actions = new DecisionModel("immediate-actions.dmn", "determineImmediateActions");

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "ACTUAL,   OTHER,         CONTAIN CALL_COMPLAINANT",
                "ACTUAL,   PRODUCT,       CONTAIN STOP_SUPPLY NOTIFY_AUTHORITY CALL_COMPLAINANT",
                "ACTUAL,   SUPPLY,        CONTAIN STOP_SUPPLY NOTIFY_AUTHORITY CALL_COMPLAINANT",
                "ACTUAL,   SERVICE,       CONTAIN PROTECT_PERSON NOTIFY_AUTHORITY CALL_COMPLAINANT",
                "ACTUAL,   PRIVACY,       CONTAIN PROTECT_PERSON NOTIFY_AUTHORITY CALL_COMPLAINANT",
                "ACTUAL,   CONDUCT,       CONTAIN PROTECT_PERSON CALL_COMPLAINANT",
                "ACTUAL,   ACCESSIBILITY, CONTAIN PROTECT_PERSON CALL_COMPLAINANT",
                "ACTUAL,   ?,             CONTAIN CALL_COMPLAINANT",
                "POSSIBLE, PRODUCT,       CONTAIN CALL_COMPLAINANT",
                "POSSIBLE, SUPPLY,        CONTAIN CALL_COMPLAINANT",
                "POSSIBLE, CONDUCT,       PROTECT_PERSON CALL_COMPLAINANT",
                "POSSIBLE, OTHER,         CALL_COMPLAINANT",
                "NONE,     PRODUCT,       CALL_COMPLAINANT",
                "?,        ?,             CALL_COMPLAINANT"
            })
    void danger_calls_for_actions_and_none_comes_twice(String safety, String category, String expected) {
        assertThat(actions.list(facts("safetyImplication", safety, "category", category)))
                .containsExactlyInAnyOrder((Object[]) expected.split(" "));
    }
}
