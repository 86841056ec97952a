package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityLimitTest {

    private final DecisionModel authority = new DecisionModel("authority-limit.dmn", "determineAuthority");

    @ParameterizedTest
    @CsvSource(nullValues = "?", delimiter = '|', value = {
            "FIRST  | APOLOGY      | ?       | none",
            "FIRST  | REFUND       | 0       | none",
            "FIRST  | REFUND       | 100     | none",
            "FIRST  | REFUND       | 100.01  | team-leads",
            "FIRST  | COMPENSATION | 1000    | team-leads",
            "FIRST  | COMPENSATION | 1000.01 | managers",
            "FIRST  | ?            | 5000    | managers",
            "SECOND | EXPLANATION  | ?       | none",
            "SECOND | REFUND       | 1000    | none",
            "SECOND | REFUND       | 1000.01 | team-leads,managers"})
    void the_amount_decides_who_approves(String stage, String kind, Double amount, String expected) {
        assertThat(authority.answer(facts("stage", stage, "remedyKind", kind, "remedyAmount", amount)))
                .isEqualTo(expected);
    }
}
