package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.HandlingSlice;
import org.redress.casework.NewInformation;
import org.redress.complaint.Answer;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.correspondence.MutableClock;
import org.redress.escalation.SecondStageReviews;
import org.redress.record.Actor;

/** The complainant says whether they accept, once, and what they say counts (ISO 10002 7.8, 7.9). */
class OutcomesTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Remedy NOTHING = new Remedy(RemedyKind.NONE, null, null, null);

    private final Outcomes outcomes = SLICE.get(Outcomes.class);
    private final KnownDecision known = SLICE.get(KnownDecision.class);
    private final ComplaintNumber number = SLICE.investigated();

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "ACCEPTED, ACCEPTED, DECISION_ACCEPTED {}",
                "REJECTED, REJECTED, DECISION_REJECTED {secondStageOpen=true}"
            })
    void an_answer_counts_and_the_flow_hears_it(Answer answer, ComplaintStatus status, String told) {
        communicated();

        outcomes.answer(number, Actor.COMPLAINANT, answer, "so");

        assertThat(SLICE.complaint(number).status()).isEqualTo(status);
        assertThat(SLICE.timeline(number)).last().isEqualTo(answer + " so");
        assertThat(SLICE.told(number)).containsExactly(told);
        assertThat(outcomes.decisionOf(number)).hasValueSatisfying(line -> {
            assertThat(line.answer()).isEqualTo(answer);
            assertThat(line.answerReason()).isEqualTo("so");
            assertThat(line.answeredAt()).isNotNull();
        });
        assertThat(outcomes.isRejected(number)).isEqualTo(answer == Answer.REJECTED);
    }

    @Test
    void the_same_answer_again_changes_nothing_and_another_is_not_taken() {
        communicated();
        outcomes.answer(number, Actor.COMPLAINANT, Answer.ACCEPTED, null);

        assertThatCode(() -> outcomes.answer(number, Actor.COMPLAINANT, Answer.ACCEPTED, null))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> outcomes.answer(number, Actor.COMPLAINANT, Answer.REJECTED, "no"))
                .isInstanceOf(StepNotAvailable.class)
                .hasMessageContaining("answered already");

        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.ACCEPTED);
        assertThat(SLICE.told(number)).hasSize(1);
    }

    @Test
    void nobody_says_that_there_was_no_reply_before_the_day_the_letter_names_is_over() {
        communicated();

        assertThatThrownBy(() -> outcomes.record(number, new Actor("handler"), Answer.NO_REPLY, "silent"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("more time");
        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.DECISION_COMMUNICATED);
        SLICE.get(MutableClock.class).pass(Duration.ofDays(29));
        outcomes.record(number, new Actor("handler"), Answer.NO_REPLY, "silent");

        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.NO_REPLY);
    }

    @Test
    void other_words_that_come_with_the_same_answer_are_information_that_somebody_reads() {
        communicated();
        outcomes.answer(number, Actor.COMPLAINANT, Answer.REJECTED, "No.");

        outcomes.answer(number, Actor.COMPLAINANT, Answer.REJECTED, "No.");
        assertThat(SLICE.get(NewInformation.class).of(number)).isEmpty();
        outcomes.answer(number, Actor.COMPLAINANT, Answer.REJECTED, "It sparks again.");

        assertThat(SLICE.get(NewInformation.class).of(number))
                .extracting(NewInformation.Line::text)
                .containsExactly("It sparks again.");
        assertThat(SLICE.timeline(number)).containsOnlyOnce("REJECTED No.");
    }

    @Test
    void nothing_is_answered_before_it_was_decided_and_told() {
        assertThatThrownBy(() -> outcomes.answer(number, Actor.COMPLAINANT, Answer.ACCEPTED, null))
                .isInstanceOf(StepNotAvailable.class);
        SLICE.decide(number, "handler", NOTHING);
        SLICE.flowEnded(number);

        assertThat(known.mayBeAnswered(SLICE.complaint(number), Optional.empty()))
                .as("the flow does not wait for an answer")
                .isFalse();
        assertThatThrownBy(() -> outcomes.answer(number, Actor.COMPLAINANT, Answer.ACCEPTED, null))
                .isInstanceOf(StepNotAvailable.class);
        assertThat(SLICE.told(number)).isEmpty();
    }

    @Test
    void nobody_sends_silence_as_an_answer() {
        communicated();

        assertThat(known.mayBeAnswered(SLICE.complaint(number), Optional.empty()))
                .isTrue();
        assertThatThrownBy(() -> outcomes.answer(number, Actor.COMPLAINANT, Answer.NO_REPLY, null))
                .isInstanceOf(StepNotAvailable.class);
        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.DECISION_COMMUNICATED);
    }

    @Test
    void silence_is_no_acceptance() {
        communicated();

        outcomes.record(number, Actor.SYSTEM, Answer.NO_REPLY, null);
        outcomes.record(number, Actor.SYSTEM, Answer.NO_REPLY, null);

        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.NO_REPLY);
        assertThat(SLICE.timeline(number)).containsOnlyOnce("NO_REPLY");
        assertThat(outcomes.isRejected(number)).isFalse();
    }

    /** The link of the receipt is older than the decision; whoever came by that of the decision's letter has read it. */
    @Test
    void nobody_answers_on_our_page_what_was_not_told_to_them() {
        SLICE.decide(number, "handler", NOTHING);
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
        long decision = SLICE.letters(number).stream()
                .filter(letter -> letter.template().equals("DECISION"))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(known.mayBeAnswered(SLICE.complaint(number), Optional.empty()))
                .isFalse();
        assertThat(known.mayBeAnswered(SLICE.complaint(number), Optional.of(decision + 1)))
                .isFalse();
        assertThat(known.mayBeAnswered(SLICE.complaint(number), Optional.of(decision)))
                .isTrue();

        SLICE.everythingArrives(number);
        assertThat(known.mayBeAnswered(SLICE.complaint(number), Optional.empty()))
                .isTrue();
    }

    @Test
    void a_rejected_decision_is_reviewed_inside_once_only() {
        communicated();
        assertThat(outcomes.isSecondStageOpen(number)).isTrue();
        outcomes.record(number, Actor.COMPLAINANT, Answer.REJECTED, "no");
        SLICE.get(SecondStageReviews.class).open(number);

        assertThat(outcomes.isSecondStageOpen(number)).isFalse();
        assertThat(outcomes.isRejected(number)).isTrue();
        assertThat(outcomes.decisionOf(number)).isEmpty();
    }

    private void communicated() {
        SLICE.decide(number, "handler", NOTHING);
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
        SLICE.everythingArrives(number);
    }
}
