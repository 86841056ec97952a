package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingGateTest {

    private final DecisionModel gate = new DecisionModel("closing-gate.dmn", "findClosingBlockers");

    @Test
    void nothing_open_opens_the_gate() {
        assertThat(gate.list(everythingDone())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "findingsComplete,     FINDINGS_INCOMPLETE",
        "decisionDelivered,    DECISION_NOT_DELIVERED",
        "remedyFulfilled,      REMEDY_NOT_FULFILLED",
        "causeRecorded,        CAUSE_MISSING",
        "improvementDecided,   IMPROVEMENT_UNDECIDED",
        "reportabilityDecided, REPORTABILITY_UNDECIDED",
        "immediateActionsDone, IMMEDIATE_ACTION_OPEN",
        "informationReviewed,  INFORMATION_NOT_REVIEWED",
        "complainantReached,   COMPLAINANT_NOT_REACHED",
        "silenceLasted,        SILENCE_NOT_OVER"
    })
    void each_open_point_keeps_the_gate_shut(String fact, String blocker) {
        assertThat(gate.list(everythingDone().putValue(fact, false))).containsExactly(blocker);
        assertThat(gate.list(everythingDone().putValue(fact, null))).containsExactly(blocker);
    }

    @Test
    void all_open_points_are_named_at_once() {
        VariableMap nothingDone = everythingDone();
        nothingDone.replaceAll((fact, done) -> false);

        assertThat(gate.list(nothingDone)).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void facts_nobody_gave_keep_the_gate_shut() {
        assertThat(gate.list(facts())).hasSize(10);
    }

    private static VariableMap everythingDone() {
        return facts(
                "findingsComplete",
                true,
                "decisionDelivered",
                true,
                "remedyFulfilled",
                true,
                "causeRecorded",
                true,
                "improvementDecided",
                true,
                "reportabilityDecided",
                true,
                "immediateActionsDone",
                true,
                "informationReviewed",
                true,
                "silenceLasted",
                true,
                "complainantReached",
                true);
    }
}
