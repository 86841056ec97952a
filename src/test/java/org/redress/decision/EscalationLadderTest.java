package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationLadderTest {

    private final DecisionModel ladder = new DecisionModel("escalation-ladder.dmn", "determineEscalation");

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "false, LEGAL,    100, 1, P1, none,     '',                         '',               0",
                "?,     INTERNAL,  75, 1, P3, none,     '',                         '',               0",
                "true,  LEGAL,     50, 1, P1, notify,   handler,                    ESCALATION,       0",
                "true,  INTERNAL,  50, 1, P2, notify,   handler,                    ESCALATION,       0",
                "true,  LEGAL,     50, 1, P3, none,     '',                         '',               0",
                "true,  INTERNAL,  50, 1, ?,  none,     '',                         '',               0",
                "true,  LEGAL,     50, 2, P1, notify,   team-leads,                 ESCALATION,       8",
                "true,  LEGAL,     50, 3, P2, notify,   complaints-representatives, ESCALATION,       4",
                "true,  LEGAL,     50, 4, P1, alarm,    complaints-representatives, ESCALATION_ALARM, 0",
                "true,  INTERNAL,  75, 1, P4, notify,   team-leads,                 ESCALATION,       8",
                "true,  LEGAL,     75, 2, ?,  notify,   complaints-representatives, ESCALATION,       4",
                "true,  LEGAL,     75, 3, P1, alarm,    complaints-representatives, ESCALATION_ALARM, 0",
                "true,  INTERNAL,  80, 1, P1, none,     '',                         '',               0",
                "true,  LEGAL,     80, 1, P4, notify,   complaints-representatives, ESCALATION,       4",
                "true,  LEGAL,     80, 2, P4, raise,    complaints-representatives, ESCALATION,       2",
                "true,  LEGAL,     80, 3, P4, alarm,    complaints-representatives, ESCALATION_ALARM, 0",
                "true,  INTERNAL, 100, 1, P3, reassign, team-leads,                 ESCALATION,       4",
                "true,  INTERNAL, 100, 2, P3, notify,   complaints-representatives, ESCALATION,       4",
                "true,  INTERNAL, 100, 3, P3, alarm,    complaints-representatives, ESCALATION_ALARM, 0",
                "true,  LEGAL,    100, 1, ?,  raise,    complaints-representatives, ESCALATION,       2",
                "true,  LEGAL,    100, 2, P2, report,   managers,                   ESCALATION,       2",
                "true,  LEGAL,    100, 3, P2, alarm,    complaints-representatives, ESCALATION_ALARM, 0",
                "true,  SAFETY,    50, 1, P4, notify,   team-leads,                 ESCALATION,       1",
                "true,  SAFETY,    75, 1, ?,  notify,   team-leads,                 ESCALATION,       1",
                "true,  SAFETY,    75, 2, P1, raise,    complaints-representatives, ESCALATION,       1",
                "true,  SAFETY,    99, 3, P1, alarm,    complaints-representatives, ESCALATION_ALARM, 0",
                "true,  SAFETY,   100, 1, P3, raise,    complaints-representatives, ESCALATION,       1",
                "true,  SAFETY,   100, 2, P1, report,   managers,                   ESCALATION,       1",
                "true,  SAFETY,   100, 3, P1, alarm,    complaints-representatives, ESCALATION_ALARM, 0"
            })
    void each_level_asks_one_role_for_one_thing(
            Boolean wanted,
            String clockClass,
            int share,
            int level,
            String priority,
            String action,
            String role,
            String template,
            int hours) {
        assertThat(ladder.answers(situation(wanted, clockClass, share, level, priority)))
                .isEqualTo(Map.of(
                        "escalationAction",
                        action,
                        "escalationRole",
                        role,
                        "escalationTemplate",
                        template,
                        "acknowledgeWithinHours",
                        hours));
    }

    @Test
    void every_situation_has_exactly_one_row() {
        assertThat(everySituation())
                .allSatisfy(situation -> assertThat(ladder.answers(situation))
                        .as(situation.toString())
                        .hasSize(4)
                        .doesNotContainValue(null));
    }

    @Test
    void every_ladder_that_begins_ends_with_the_alarm() {
        assertThat(everySituation().stream()
                        .filter(situation -> situation.get("escalationLevel").equals(9))
                        .filter(situation -> begins(situation)
                                && !ladder.answers(situation)
                                        .get("escalationAction")
                                        .equals("alarm")))
                .isEmpty();
    }

    private boolean begins(VariableMap situation) {
        VariableMap first = facts();
        first.putAll(situation);
        return !ladder.answers(first.putValue("escalationLevel", 1))
                .get("escalationAction")
                .equals("none");
    }

    /** More than one row that applies is an error of the engine, none is an empty answer. */
    private static List<VariableMap> everySituation() {
        List<VariableMap> situations = new ArrayList<>();
        for (Boolean wanted : new Boolean[] {true, false, null}) {
            for (String clockClass : List.of("LEGAL", "INTERNAL", "SAFETY")) {
                for (int share : new int[] {1, 49, 50, 51, 74, 75, 76, 79, 80, 81, 99, 100, 101, 250}) {
                    for (int level : new int[] {1, 2, 3, 4, 9}) {
                        for (String priority : new String[] {"P1", "P2", "P3", "P4", null}) {
                            situations.add(situation(wanted, clockClass, share, level, priority));
                        }
                    }
                }
            }
        }
        return situations;
    }

    private static VariableMap situation(Boolean wanted, String clockClass, int share, int level, String priority) {
        return facts(
                "remindersWanted",
                wanted,
                "clockClass",
                clockClass,
                "clockShare",
                share,
                "escalationLevel",
                level,
                "priority",
                priority);
    }
}
