package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationLadderTest {

    private final DecisionModel action = new DecisionModel("escalation-ladder.dmn", "determineEscalation");
    private final DecisionModel pause = new DecisionModel("escalation-ladder.dmn", "determineEscalationPause");

    @ParameterizedTest
    @CsvSource(nullValues = "?", value = {
            "true,  1, P3, remindHandler",
            "true,  1, P2, remindHandler",
            "true,  1, ?,  remindHandler",
            "true,  1, P1, informLead",
            "true,  2, P4, informLead",
            "true,  2, P1, reassign",
            "true,  3, P2, reassign",
            "true,  3, P1, informLead",
            "true,  4, P1, none",
            "true,  9, P4, none",
            "false, 1, P1, none",
            "false, 3, P4, none",
            "?,     1, P3, none"})
    void each_level_asks_for_one_action(Boolean wanted, int level, String priority, String expected) {
        assertThat(action.answer(facts("remindersWanted", wanted, "escalationLevel", level, "priority", priority)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "?", value = {
            "1, P1, 24", "4, P1, 24",
            "1, P2, 48", "2, P2, 24", "3, P2, 24",
            "1, P3, 72", "2, P3, 48", "3, P3, 24", "4, P3, 24",
            "1, P4, 72", "1, ?, 72"})
    void the_pause_gets_shorter_up_the_ladder(int level, String priority, int hours) {
        assertThat(pause.answer(facts("escalationLevel", level, "priority", priority))).isEqualTo(hours);
    }
}
