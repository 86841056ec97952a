package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityLimitTest {

    private final DecisionModel authority = new DecisionModel("authority-limit.dmn", "determineAuthority");

    @ParameterizedTest
    @CsvSource(nullValues = "?", delimiter = '|', value = {
            "FIRST  | REFUND       | EUR | 100        | none",
            "FIRST  | REFUND       | EUR | 100.01     | team-leads",
            "FIRST  | COMPENSATION | GBP | 1000       | team-leads",
            "FIRST  | COMPENSATION | USD | 1000.01    | managers",
            "FIRST  | REFUND       | KRW | 100000     | none",
            "FIRST  | REFUND       | KRW | 1500000    | team-leads",
            "FIRST  | REFUND       | KRW | 1500001    | managers",
            "FIRST  | REFUND       | JPY | 15000      | none",
            "SECOND | REFUND       | EUR | 1000       | none",
            "SECOND | REFUND       | EUR | 1000.01    | team-leads,managers",
            "SECOND | REFUND       | KRW | 1500000    | none",
            "SECOND | REFUND       | JPY | 150001     | team-leads,managers"})
    void the_amount_in_its_currency_decides_who_approves(String stage, String kind, String currency, Double amount, String expected) {
        assertThat(approver(stage, kind, currency, amount)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "?", value = {"FIRST, SEK, 1", "FIRST, KWD, 99", "FIRST, ?, 99", "SECOND, SEK, 1", "SECOND, ?, 99", "?, EUR, 1"})
    void what_no_row_names_goes_up_and_not_through(String stage, String currency, Double amount) {
        assertThat(approver(stage, "REFUND", currency, amount)).isEqualTo("managers");
    }

    @ParameterizedTest
    @CsvSource({"NONE", "APOLOGY", "EXPLANATION"})
    void words_alone_need_no_approval(String kind) {
        assertThat(approver("FIRST", kind, null, null)).isEqualTo("none");
        assertThat(approver("SECOND", kind, null, null)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({"REFUND", "COMPENSATION", "CANCEL_CHARGE", "REPAIR", "REPLACEMENT", "REDO_SERVICE", "CHANGE_PROCESS"})
    void a_promise_whose_value_nobody_says_is_approved(String kind) {
        assertThat(approver("FIRST", kind, null, null)).isEqualTo("team-leads");
        assertThat(approver("SECOND", kind, null, null)).isEqualTo("team-leads,managers");
    }

    @ParameterizedTest
    @CsvSource({"FIRST, managers", "SECOND, 'team-leads,managers'"})
    void something_else_is_always_approved(String stage, String expected) {
        assertThat(approver(stage, "OTHER", "EUR", 1.0)).isEqualTo(expected);
        assertThat(approver(stage, "OTHER", null, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"500, managers", "5000, complaints-representatives"})
    void the_row_says_who_is_asked_when_nobody_there_may(double amount, String expected) {
        assertThat(answers("FIRST", "REFUND", "EUR", amount)).containsEntry("goesUpTo", expected);
    }

    private Object approver(String stage, String kind, String currency, Double amount) {
        return answers(stage, kind, currency, amount).get("approvalGroup");
    }

    private Map<String, Object> answers(String stage, String kind, String currency, Double amount) {
        return authority.answers(facts("stage", stage, "remedyKind", kind, "remedyCurrency", currency, "remedyAmount", amount));
    }
}
