package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityLimitTest {

    private static final Set<String> WORDS = Set.of("NONE", "APOLOGY", "EXPLANATION", "CALL_BACK");
    private static final String NOBODY = "none > none";
    private static final String LEADS = "team-leads > managers";
    private static final String MANAGERS = "managers > complaints-representatives";
    private static final String OTHERS = "team-leads,managers > complaints-representatives";

    private final DecisionModel authority = new DecisionModel("authority-limit.dmn", "determineAuthority");

    @ParameterizedTest
    @CsvSource({
        "EUR, 100, 1000",
        "GBP, 100, 1000",
        "USD, 100, 1000",
        "CHF, 100, 1000",
        "KRW, 150000, 1500000",
        "JPY, 15000, 150000"
    })
    void the_amount_in_its_currency_decides_who_approves(String currency, double decidedAlone, double approvedByLeads) {
        assertThat(asked("FIRST", "REFUND", currency, decidedAlone)).isEqualTo(NOBODY);
        assertThat(asked("FIRST", "REFUND", currency, decidedAlone + 0.01)).isEqualTo(LEADS);
        assertThat(asked("FIRST", "COMPENSATION", currency, approvedByLeads)).isEqualTo(LEADS);
        assertThat(asked("FIRST", "REFUND", currency, approvedByLeads + 0.01)).isEqualTo(MANAGERS);
        assertThat(asked("SECOND", "REFUND", currency, approvedByLeads)).isEqualTo(NOBODY);
        assertThat(asked("SECOND", "REFUND", currency, approvedByLeads + 0.01)).isEqualTo(OTHERS);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {"FIRST, SEK, 1", "FIRST, KWD, 99", "FIRST, ?, 99", "SECOND, SEK, 1", "SECOND, ?, 99", "?, EUR, 1"})
    void what_no_row_names_goes_up_and_not_through(String stage, String currency, Double amount) {
        assertThat(asked(stage, "REFUND", currency, amount)).isEqualTo(MANAGERS);
    }

    @ParameterizedTest
    @CsvSource({"NONE", "APOLOGY", "EXPLANATION", "CALL_BACK"})
    void words_alone_need_no_approval(String kind) {
        assertThat(asked("FIRST", kind, null, null)).isEqualTo(NOBODY);
        assertThat(asked("SECOND", kind, null, null)).isEqualTo(NOBODY);
    }

    @ParameterizedTest
    @CsvSource({"REFUND", "COMPENSATION", "CANCEL_CHARGE", "REPAIR", "REPLACEMENT", "REDO_SERVICE", "CHANGE_PROCESS"})
    void a_promise_whose_value_nobody_says_is_approved(String kind) {
        assertThat(asked("FIRST", kind, null, null)).isEqualTo(LEADS);
        assertThat(asked("SECOND", kind, null, null)).isEqualTo(OTHERS);
        assertThat(asked(null, kind, null, null)).isEqualTo(MANAGERS);
    }

    @Test
    void something_else_is_always_approved() {
        assertThat(asked("FIRST", "OTHER", "EUR", 1.0)).isEqualTo(MANAGERS);
        assertThat(asked("FIRST", "OTHER", null, null)).isEqualTo(MANAGERS);
        assertThat(asked("SECOND", "OTHER", "EUR", 1.0)).isEqualTo(OTHERS);
        assertThat(asked("SECOND", "OTHER", null, null)).isEqualTo(OTHERS);
    }

    /** Who approves, and who is asked when nobody there may. */
    private String asked(String stage, String kind, String currency, Double amount) {
        Map<String, Object> answers = authority.answers(facts(
                "stage",
                stage,
                "remedyKind",
                kind,
                "remedyEffect",
                WORDS.contains(kind) ? "WORDS" : "DEED",
                "remedyCurrency",
                currency,
                "remedyAmount",
                amount));
        return answers.get("approvalGroup") + " > " + answers.get("goesUpTo");
    }
}
