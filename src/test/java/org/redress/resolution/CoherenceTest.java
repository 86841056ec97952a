package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.casework.FindingResult;
import org.redress.casework.Issues;
import org.redress.casework.Issues.Finding;
import org.redress.casework.Issues.FindingLine;
import org.redress.casework.StageFindings;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Outcome;
import org.redress.contract.EntityVersion;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.escalation.SecondStageReviews;
import org.redress.escalation.SecondStageReviews.Result;
import org.redress.record.Actor;
import org.redress.resolution.Decisions.Statement;

/** A letter whose parts contradict each other goes through no door (ISO 10002 7.8). */
class CoherenceTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final Actor MANAGER = new Actor("manager");
    private static final Remedy NOTHING = new Remedy(RemedyKind.NONE, null, null, null);
    private static final Remedy REFUND = new Remedy(Kinds.REFUND, new BigDecimal("500"), "EUR", "We refund 500 EUR.");

    private final Decisions decisions = SLICE.get(Decisions.class);
    private final Authority authority = SLICE.get(Authority.class);
    private final Issues issues = SLICE.get(Issues.class);
    private final ComplaintNumber number = SLICE.investigated();

    @Test
    void a_decision_that_contradicts_its_findings_is_refused_and_leaves_nothing() {
        find(FindingResult.UPHELD);

        assertRefused("outcome", () -> decide(HANDLER, Outcome.NOT_UPHELD, NOTHING));

        assertThat(decisions.of(number)).isNull();
        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.IN_INVESTIGATION);
        assertThatCode(() -> decide(HANDLER, Outcome.UPHELD, NOTHING)).doesNotThrowAnyException();
    }

    @Test
    void a_finding_that_changed_meanwhile_is_refused_at_the_approval_and_can_be_sent_back() {
        FindingLine late = find(FindingResult.UPHELD);
        decide(HANDLER, Outcome.UPHELD, REFUND);
        authority.requireApproval(number, "team-leads", "managers");
        change(late, HANDLER, FindingResult.NOT_UPHELD);

        assertRefused("approval", () -> authority.approve(number, MANAGER, true, "well"));
        assertThatCode(() -> authority.approve(number, MANAGER, false, "look again"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_finding_that_changed_meanwhile_keeps_the_letter_from_being_written() {
        FindingLine late = find(FindingResult.UPHELD);
        decide(HANDLER, Outcome.UPHELD, NOTHING);
        authority.requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        change(late, HANDLER, FindingResult.NOT_UPHELD);

        assertRefused("outcome", () -> SLICE.communicate(number));
        assertThat(SLICE.letters(number)).isEmpty();
    }

    @Test
    void at_the_second_stage_the_decision_does_what_the_review_says() {
        find(FindingResult.NOT_UPHELD);
        decide(HANDLER, Outcome.NOT_UPHELD, NOTHING);
        SLICE.reject(number);
        SLICE.get(SecondStageReviews.class).record(number, MANAGER, Result.CHANGED, "A witness came.");

        assertRefused("outcome", () -> decide(MANAGER, Outcome.NOT_UPHELD, NOTHING));
        change(SLICE.get(StageFindings.class).of(number).get(0), MANAGER, FindingResult.UPHELD);
        decide(MANAGER, Outcome.UPHELD, NOTHING);
        authority.requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);

        assertThat(SLICE.letters(number))
                .last()
                .satisfies(letter -> assertThat(letter.text())
                        .contains(
                                "The review changes our first decision.",
                                "The first decision was: We do not uphold your complaint.",
                                "A witness came.",
                                "Late - upheld (first decision: not upheld)",
                                "final response"));
    }

    @Test
    void the_letter_quotes_the_complainant_and_nobody_else() {
        assertRefused("complaintAbout", () -> decide("I was cold."));
        decide("No heating ... week");
        authority.requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);

        assertThat(SLICE.letters(number))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains(
                                "in your words ==\n\nNo heating ... week\n", "Hanna Handler answers for this letter"));
    }

    private FindingLine find(FindingResult result) {
        return issues.add(number, HANDLER, new Finding("Late", result, "the log", null));
    }

    private void change(FindingLine line, Actor actor, FindingResult result) {
        issues.change(
                number, actor, line.id(), new EntityVersion(null), new Finding("Late", result, "another log", null));
    }

    private void decide(Actor actor, Outcome outcome, Remedy remedy) {
        decisions.decide(number, actor, new Statement(outcome, null, "Because.", null, remedy, SLICE.dueOn(remedy)));
    }

    private void decide(String about) {
        decisions.decide(number, HANDLER, new Statement(Outcome.UPHELD, about, "Because.", null, NOTHING, null));
    }

    private static void assertRefused(String field, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .isEqualTo(List.of(field)));
    }
}
