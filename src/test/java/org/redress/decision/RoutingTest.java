package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {

    private final DecisionModel route = new DecisionModel("routing.dmn", "routeComplaint");
    private final DecisionModel investigation = new DecisionModel("routing.dmn", "chooseInvestigation");

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "CONDUCT, WEB,   en, OPEN, team-leads",
                "PRIVACY, PHONE, ko, RESTRICTED, team-leads",
                "SERVICE, WEB,   en, OPEN, complaint-handlers",
                "SERVICE, WEB,   en, CONFIDENTIAL, team-leads",
                "?,       EMAIL, ko, OPEN, complaint-handlers",
                "?,       ?,     ?,  ?,    complaint-handlers"
            })
    void every_complaint_finds_a_group(
            String category, String channel, String language, String level, String expected) {
        assertThat(route.answer(
                        facts("category", category, "channel", channel, "language", language, "accessLevel", level)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {"PRODUCT", "CONDUCT", "?"})
    void every_category_has_an_investigation(String category) {
        assertThat(investigation.answer(facts("category", category))).isEqualTo("InvestigationProcess");
    }
}
