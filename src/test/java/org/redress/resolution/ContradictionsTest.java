package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.casework.FindingResult;
import org.redress.casework.Issues.FindingLine;
import org.redress.casework.Issues.ToldFinding;
import org.redress.casework.ReviewOpinion.Opinion;
import org.redress.codes.CodeList.Trait;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Outcome;
import org.redress.complaint.Stage;
import org.redress.contract.FieldProblem;
import org.redress.record.Actor;
import org.redress.resolution.Decisions.Statement;

/** What does not fit together in one decision letter is named at its field. */
class ContradictionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final LocalDate LATER = TODAY.plusDays(14);
    private static final RemedyKind GOODWILL = new RemedyKind("GOODWILL", null, Trait.MONEY);
    private static final RemedyKind VOUCHER = new RemedyKind("VOUCHER", null, Trait.MONEY);
    private static final RemedyKind CALL_BACK = new RemedyKind("CALL_BACK", null, Trait.WORDS);

    /** U upheld, P partly, N not, ? could not find out; the last column is the field that is refused, or nothing. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "UPHELD, U, -",
                "UPHELD, P, -",
                "UPHELD, UN, -",
                "UPHELD, U?, -",
                "UPHELD, N, outcome",
                "UPHELD, ?, outcome",
                "UPHELD, N?, outcome",
                "NOT_UPHELD, N, -",
                "NOT_UPHELD, ?, -",
                "NOT_UPHELD, N?, -",
                "NOT_UPHELD, U, outcome",
                "NOT_UPHELD, P, outcome",
                "NOT_UPHELD, NU, outcome",
                "PARTLY_UPHELD, UN, -",
                "PARTLY_UPHELD, U?, -",
                "PARTLY_UPHELD, P, -",
                "PARTLY_UPHELD, PP, -",
                "PARTLY_UPHELD, UP, -",
                "PARTLY_UPHELD, U, outcome",
                "PARTLY_UPHELD, UU, outcome",
                "PARTLY_UPHELD, N, outcome",
                "PARTLY_UPHELD, N?, outcome",
                "RESOLVED_WITHOUT_FINDING, ?, -",
                "RESOLVED_WITHOUT_FINDING, ??, -",
                "RESOLVED_WITHOUT_FINDING, U, outcome",
                "RESOLVED_WITHOUT_FINDING, ?P, outcome",
                "RESOLVED_WITHOUT_FINDING, N, outcome"
            })
    void the_outcome_fits_the_findings(Outcome outcome, String findings, String refused) {
        var found = new Contradictions(decision(outcome, words(RemedyKind.NONE), null), findings(findings), TODAY);

        assertThat(fields(found)).isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @ParameterizedTest
    @CsvSource({"UPHELD", "PARTLY_UPHELD", "NOT_UPHELD", "RESOLVED_WITHOUT_FINDING"})
    void a_flow_without_findings_contradicts_none(Outcome outcome) {
        assertThat(fields(new Contradictions(decision(outcome, words(RemedyKind.NONE), null), List.of(), TODAY)))
                .isEmpty();
    }

    static Stream<Arguments> remedies() {
        return Stream.of(
                Arguments.of(Outcome.NOT_UPHELD, words(RemedyKind.NONE), null, ""),
                Arguments.of(Outcome.NOT_UPHELD, words(Kinds.EXPLANATION), null, ""),
                Arguments.of(Outcome.NOT_UPHELD, words(CALL_BACK), null, ""),
                Arguments.of(Outcome.NOT_UPHELD, money(GOODWILL, "20"), LATER, ""),
                Arguments.of(Outcome.NOT_UPHELD, money(Kinds.REFUND, "20"), LATER, "remedyKind"),
                Arguments.of(Outcome.NOT_UPHELD, money(VOUCHER, "20"), LATER, "remedyKind"),
                Arguments.of(Outcome.NOT_UPHELD, money(Kinds.REPAIR, null), LATER, "remedyKind"),
                Arguments.of(Outcome.UPHELD, money(Kinds.REFUND, null), LATER, "remedyAmount"),
                Arguments.of(Outcome.UPHELD, money(VOUCHER, null), LATER, "remedyAmount"),
                Arguments.of(Outcome.UPHELD, money(Kinds.REPAIR, null), LATER, ""),
                Arguments.of(Outcome.UPHELD, money(Kinds.REPAIR, "200"), LATER, ""),
                Arguments.of(Outcome.UPHELD, money(Kinds.REFUND, "20"), TODAY, ""),
                Arguments.of(Outcome.UPHELD, money(Kinds.REFUND, "20"), null, "remedyDueOn"),
                Arguments.of(Outcome.UPHELD, money(Kinds.REFUND, "20"), TODAY.minusDays(1), "remedyDueOn"),
                Arguments.of(Outcome.UPHELD, money(Kinds.REFUND, "20"), TODAY.plusYears(11), "remedyDueOn"),
                Arguments.of(Outcome.UPHELD, words(Kinds.APOLOGY), LATER, "remedyDueOn"),
                Arguments.of(Outcome.UPHELD, words(CALL_BACK), null, ""));
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void the_remedy_fits_the_outcome_its_amount_and_its_day(
            Outcome outcome, Remedy remedy, LocalDate dueOn, String refused) {
        List<ToldFinding> findings = outcome == Outcome.UPHELD ? findings("U") : findings("N");

        assertThat(fields(new Contradictions(decision(outcome, remedy, dueOn), findings, TODAY)))
                .isEqualTo(refused.isEmpty() ? List.of() : List.of(refused));
    }

    @Test
    void says_in_words_what_contradicts_what() {
        var found =
                new Contradictions(decision(Outcome.NOT_UPHELD, words(RemedyKind.NONE), null), findings("NU"), TODAY);

        assertThat(found.list())
                .singleElement()
                .extracting(FieldProblem::message)
                .asString()
                .contains("is not upheld, but a finding is", "Point 2: upheld", "change the decision, or the findings");
    }

    @Test
    void no_issue_is_left_out_of_the_letter_because_nobody_decided_on_it() {
        var found = new Contradictions(decision(Outcome.UPHELD, words(RemedyKind.NONE), null), findings("U"), TODAY);

        found.refuseUnfinished(
                List.of(new FindingLine(1, "Rude", null, null, null, "h", Instant.EPOCH, Stage.FIRST, false, 0)), true);

        assertThat(fields(found)).containsExactly("findings");
        found.refuseUnfinished(List.of(), true);
        assertThat(fields(found)).containsExactly("findings", "findings");
    }

    @ParameterizedTest
    @CsvSource({
        "true, NOT_UPHELD, N, outcome",
        "true, UPHELD, U, ''",
        "false, NOT_UPHELD, N, ''",
        "false, UPHELD, U, outcome"
    })
    void what_the_review_says_is_what_the_second_decision_does(
            boolean changed, Outcome second, String findings, String refused) {
        Decision first = decision(Outcome.NOT_UPHELD, words(RemedyKind.NONE), null);
        var found = new Contradictions(decision(second, words(RemedyKind.NONE), null), findings(findings), TODAY);

        found.compare(first, new Opinion(changed, "So."));

        assertThat(fields(found)).isEqualTo(refused.isEmpty() ? List.of() : List.of(refused));
    }

    @Test
    void another_finding_or_another_remedy_is_a_change_too() {
        Decision first = decision(Outcome.UPHELD, money(Kinds.REFUND, "20"), LATER);
        var finding = new Contradictions(
                decision(Outcome.UPHELD, money(Kinds.REFUND, "20"), LATER),
                List.of(new ToldFinding("Late", FindingResult.UPHELD, null, FindingResult.PARTLY_UPHELD)),
                TODAY);
        var more = new Contradictions(decision(Outcome.UPHELD, money(Kinds.REFUND, "50"), LATER), findings("U"), TODAY);

        finding.compare(first, new Opinion(true, "So."));
        more.compare(first, new Opinion(true, "So."));
        assertThat(fields(finding)).isEmpty();
        assertThat(fields(more)).isEmpty();

        more.compare(first, new Opinion(false, "So."));
        assertThat(fields(more)).containsExactly("outcome");
    }

    private static List<String> fields(Contradictions found) {
        return found.list().stream().map(FieldProblem::field).toList();
    }

    private static Decision decision(Outcome outcome, Remedy remedy, LocalDate dueOn) {
        Decision decision = new Decision(ComplaintNumber.of(2026, 1), Stage.FIRST);
        decision.decide(
                new Statement(outcome, null, null, null, remedy, dueOn), "So.", new Actor("handler"), Instant.EPOCH);
        return decision;
    }

    private static Remedy words(RemedyKind kind) {
        return new Remedy(kind, null, null, kind.isNone() ? null : "Words.");
    }

    private static Remedy money(RemedyKind kind, String amount) {
        return new Remedy(
                kind, amount == null ? null : new BigDecimal(amount), amount == null ? null : "EUR", "We do it.");
    }

    private static List<ToldFinding> findings(String letters) {
        List<FindingResult> results = Arrays.stream(letters.split(""))
                .map(letter -> switch (letter) {
                    case "U" -> FindingResult.UPHELD;
                    case "P" -> FindingResult.PARTLY_UPHELD;
                    case "N" -> FindingResult.NOT_UPHELD;
                    default -> FindingResult.UNABLE_TO_FIND;
                })
                .toList();
        return IntStream.range(0, results.size())
                .mapToObj(at -> new ToldFinding("Point " + (at + 1), results.get(at), null, null))
                .toList();
    }
}
