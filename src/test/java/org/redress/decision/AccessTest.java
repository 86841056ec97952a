package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    private final DecisionModel access = new DecisionModel("access.dmn", "judgeAccess");

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "true,  SERVICE, false, CONFIDENTIAL, team-leads",
                "true,  ?,       ?,     CONFIDENTIAL, team-leads",
                "true,  CONDUCT, true,  CONFIDENTIAL, team-leads",
                "false, CONDUCT, false, RESTRICTED,   team-leads",
                "false, PRIVACY, true,  RESTRICTED,   team-leads",
                "false, SERVICE, true,  RESTRICTED,   ?",
                "false, SERVICE, false, OPEN,         ?",
                "?,     ?,       ?,     OPEN,         ?"
            })
    void who_and_what_it_is_about_decides_how_closely_it_is_kept(
            Boolean about, String category, Boolean vulnerable, String level, String team) {
        Map<String, Object> answer =
                access.answers(facts("staffComplainedAbout", about, "category", category, "vulnerable", vulnerable));

        assertThat(answer.get("accessLevel")).isEqualTo(level);
        assertThat(answer.get("handOverTo")).isEqualTo(team);
    }
}
