package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.HandlingSlice;
import org.redress.complaint.Answer;
import org.redress.complaint.Category;
import org.redress.complaint.CloseReason;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Stage;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.correspondence.delivery.Letter;
import org.redress.escalation.SecondStageReviews.Result;
import org.redress.escalation.SecondStageReviews.Section;
import org.redress.record.Actor;
import org.redress.resolution.Authority;
import org.redress.resolution.Kinds;
import org.redress.resolution.Outcomes;
import org.redress.resolution.OutsideDecisions;
import org.redress.resolution.Remedy;
import org.redress.resolution.RemedyKind;

/** Who does not accept the decision is heard by somebody else, told where else to turn, and heard again after closing (ISO 10002 7.8, 7.9). */
class SecondStageReviewsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final Actor LEAD = new Actor("lead");
    private static final Remedy NOTHING = new Remedy(RemedyKind.NONE, null, null, null);

    private final SecondStageReviews reviews = SLICE.get(SecondStageReviews.class);
    private final Reopenings reopenings = SLICE.get(Reopenings.class);
    private final ComplaintNumber number = SLICE.investigated();

    @Test
    void a_review_is_opened_and_told_once() {
        rejected();
        reviews.open(number);

        assertThat(SLICE.complaint(number)).satisfies(complaint -> {
            assertThat(complaint.status()).isEqualTo(ComplaintStatus.IN_REVIEW);
            assertThat(complaint.stage()).isEqualTo(Stage.SECOND);
        });
        assertThat(SLICE.timeline(number)).filteredOn("REVIEW_OPENED"::equals).hasSize(1);
        assertThat(SLICE.letters(number))
                .extracting(Letter::template)
                .filteredOn("REVIEW_OPENED"::equals)
                .hasSize(1);
        assertThat(section().openedAt()).isNotNull();
        assertThat(section().result()).isNull();
        assertThat(reviews.name()).isEqualTo("review");
    }

    @Test
    void of_a_reopened_complaint_the_letter_about_the_review_is_not_written() {
        SLICE.decide(
                number,
                "handler",
                new Remedy(Kinds.REFUND, new java.math.BigDecimal("50"), "EUR", "We refund 50 EUR."));
        closedByAcceptance();
        SLICE.flowEnded(number);
        reopenings.reopen(number, LEAD, "the refund bounced");

        reviews.open(number);

        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.IN_REVIEW);
        assertThat(SLICE.letters(number)).extracting(Letter::template).doesNotContain("REVIEW_OPENED");
    }

    @ParameterizedTest
    @EnumSource
    void the_reviewer_says_what_they_came_to_and_why(Result result) {
        rejected();

        reviews.record(number, LEAD, result, "so");

        assertThat(section()).satisfies(section -> {
            assertThat(section.result()).isEqualTo(result);
            assertThat(section.reasons()).isEqualTo("so");
            assertThat(section.reviewedBy()).isEqualTo("lead");
            assertThat(section.reviewedAt()).isNotNull();
        });
        assertThat(SLICE.timeline(number)).last().isEqualTo("REVIEWED " + result + ": so");
    }

    @Test
    void without_an_open_review_there_is_nothing_to_record() {
        assertThatThrownBy(() -> reviews.record(number, LEAD, Result.CONFIRMED, "so"))
                .isInstanceOf(RuleRefused.class)
                .hasMessage("No review is open.");
        assertThat(SLICE.timeline(number)).isEmpty();
        assertThat(reviews.of(number)).isNull();
    }

    @Test
    void the_table_of_reviewers_reads_the_category_once_there_is_one() {
        assertThat(reviews.categoryOf(number)).isEmpty();

        SLICE.change(number, complaint -> complaint.categorise(new Category("SERVICE", "SERVICE_LATE")));

        assertThat(reviews.categoryOf(number)).contains(new Category("SERVICE", "SERVICE_LATE"));
    }

    @Test
    void the_outside_route_is_told_and_written_down() {
        rejectedTwice();

        reviews.offerExternalRoute(number);

        assertThat(SLICE.letters(number))
                .last()
                .satisfies(letter -> assertThat(letter.template()).isEqualTo("EXTERNAL_ROUTE"));
        assertThat(SLICE.timeline(number)).noneMatch(line -> line.startsWith("EXTERNAL_ROUTE_OFFERED"));
        SLICE.everythingArrives(number);
        assertThat(SLICE.timeline(number)).contains("EXTERNAL_ROUTE_OFFERED EMAIL");
    }

    @ParameterizedTest
    @EnumSource
    void the_outside_route_ends_in_one_of_three_ways_and_closes_for_that_reason(CloseReason result) {
        rejectedTwice();
        boolean end = result == CloseReason.EXTERNAL_DECISION
                || result == CloseReason.ROUTES_EXHAUSTED
                || result == CloseReason.SATISFIED_LATER;

        if (end) {
            end(number, result, "letter of the ombudsman");
            end(number, result, "letter of the ombudsman");

            assertThat(SLICE.timeline(number))
                    .containsOnlyOnce("EXTERNAL_ROUTE_ENDED " + result + ": letter of the ombudsman");
            SLICE.change(number, complaint -> complaint.close(Instant.now()));
            assertThat(SLICE.complaint(number).closeReason()).isEqualTo(result);
        } else {
            assertThatThrownBy(() -> end(number, result, "so"))
                    .isInstanceOfSatisfying(
                            RuleRefused.class,
                            refusal -> assertThat(refusal.problems())
                                    .extracting(FieldProblem::field)
                                    .containsExactly("externalResult"));
            assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.REJECTED);
        }
    }

    @Test
    void handlers_do_not_reopen_and_nobody_does_without_a_reason() {
        withdrawn();

        assertThat(reopenings.mayReopen(HANDLER)).isFalse();
        assertThat(reopenings.mayReopen(LEAD)).isTrue();
        assertThat(reopenings.mayReopen(new Actor("representative"))).isTrue();
        assertThat(reopenings.mayReopen(new Actor("manager"))).isFalse();
        assertThatThrownBy(() -> reopenings.reopen(number, HANDLER, "so")).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> reopenings.reopen(number, LEAD, " "))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> reopenings.reopen(number, LEAD, "x".repeat(2001)))
                .isInstanceOf(RuleRefused.class);
        assertThat(SLICE.complaint(number).isOpen()).isFalse();
    }

    @Test
    void what_is_open_is_not_reopened_and_neither_is_what_still_goes_on() {
        assertThatThrownBy(() -> reopenings.reopen(number, LEAD, "so"))
                .isInstanceOf(StepNotAvailable.class)
                .hasMessageContaining("is open");

        SLICE.takeBackAndClose(number);

        assertThatThrownBy(() -> reopenings.reopen(number, LEAD, "so"))
                .isInstanceOf(StepNotAvailable.class)
                .hasMessageContaining("finish it first");
        assertThat(SLICE.told(number)).isEmpty();
    }

    @Test
    void without_a_decision_it_begins_anew() {
        withdrawn();

        reopenings.reopen(number, LEAD, "it smells again");

        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.ACKNOWLEDGED);
        assertThat(SLICE.timeline(number)).last().isEqualTo("REOPENED it smells again");
        assertThat(SLICE.told(number)).containsExactly("begins again at FIRST, second stage open true");
        reopenings.announce(number);
        assertThat(SLICE.letters(number)).last().satisfies(letter -> {
            assertThat(letter.template()).isEqualTo("REOPENED");
            assertThat(letter.text()).doesNotContain("it smells again");
        });
    }

    @Test
    void a_decision_counts_as_not_accepted_and_the_second_stage_follows() {
        SLICE.decide(number, "handler", NOTHING);
        closedByAcceptance();
        SLICE.flowEnded(number);

        reopenings.reopen(number, LEAD, "the refund bounced");

        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.REJECTED);
        assertThat(SLICE.told(number)).last().isEqualTo("begins again at SECOND, second stage open true");
    }

    @Test
    void after_the_second_decision_only_the_outside_route_is_left() {
        rejectedTwice();
        end(number, CloseReason.ROUTES_EXHAUSTED, "so");
        SLICE.change(number, complaint -> complaint.close(Instant.now()));
        SLICE.flowEnded(number);

        reopenings.reopen(number, LEAD, "the ombudsman called");

        assertThat(SLICE.told(number)).last().isEqualTo("begins again at SECOND, second stage open false");
    }

    private void rejected() {
        SLICE.decide(number, "handler", NOTHING);
        SLICE.reject(number);
    }

    private void rejectedTwice() {
        rejected();
        reviews.record(number, LEAD, Result.CONFIRMED, "so");
        SLICE.decide(number, "lead", NOTHING);
        communicated();
        SLICE.get(Outcomes.class).record(number, Actor.COMPLAINANT, Answer.REJECTED, "still no");
    }

    private void closedByAcceptance() {
        communicated();
        SLICE.get(Outcomes.class).record(number, Actor.COMPLAINANT, Answer.ACCEPTED, null);
        SLICE.change(number, complaint -> complaint.close(Instant.now()));
    }

    private void communicated() {
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
        SLICE.everythingArrives(number);
    }

    private void withdrawn() {
        SLICE.takeBackAndClose(number);
        SLICE.flowEnded(number);
    }

    private Section section() {
        return (Section) reviews.of(number);
    }

    private static void end(ComplaintNumber number, CloseReason result, String remark) {
        SLICE.get(OutsideDecisions.class)
                .end(
                        number,
                        HANDLER,
                        new OutsideDecisions.Statement(
                                result, remark, new Remedy(RemedyKind.NONE, null, null, null), null));
    }
}
