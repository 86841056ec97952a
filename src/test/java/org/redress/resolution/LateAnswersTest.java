package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.complaint.Answer;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.contract.StepNotAvailable;
import org.redress.correspondence.delivery.Letter;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.redress.record.TimelineLine;

/** Silence is no answer: whoever said nothing may still accept or reject, until a day that they are told (ISO 10002 7.9). */
class LateAnswersTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final Remedy NOTHING = new Remedy(RemedyKind.NONE, null, null, null);

    private final Outcomes outcomes = SLICE.get(Outcomes.class);
    private final KnownDecision known = SLICE.get(KnownDecision.class);
    private final Closings closings = SLICE.get(Closings.class);

    @Test
    void whoever_was_silent_may_still_reject_while_it_is_being_closed() {
        ComplaintNumber number = silent();

        outcomes.answer(number, Actor.COMPLAINANT, Answer.REJECTED, "I was in hospital.");

        assertThat(SLICE.told(number)).containsExactly("DECISION_REJECTED {secondStageOpen=true}");
        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.REJECTED);
        assertThat(SLICE.timeline(number)).endsWith("REJECTED I was in hospital.");
        assertThat(outcomes.decisionOf(number)).get().returns(Answer.REJECTED, DecisionLine::answer);
    }

    @Test
    void whoever_was_silent_may_still_accept_while_it_is_being_closed() {
        ComplaintNumber number = silent();

        outcomes.answer(number, Actor.COMPLAINANT, Answer.ACCEPTED, null);

        assertThat(SLICE.told(number)).isEmpty();
        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.ACCEPTED);
        closings.close(number, 0);
        assertThat(SLICE.complaint(number).closeReason()).isEqualTo(CloseReason.ACCEPTED);
    }

    @Test
    void nothing_is_offered_that_the_flow_no_longer_hears() {
        ComplaintNumber number = silent();
        SLICE.flowEnded(number);

        assertThat(known.mayBeAnswered(SLICE.complaint(number), Optional.empty()))
                .isFalse();
        assertThatThrownBy(() -> outcomes.answer(number, Actor.COMPLAINANT, Answer.REJECTED, "no"))
                .isInstanceOf(StepNotAvailable.class);
    }

    @Test
    void closed_by_silence_is_opened_again_by_the_complainant_who_rejects() {
        ComplaintNumber number = closedBySilence();

        outcomes.answer(number, Actor.COMPLAINANT, Answer.REJECTED, "I was in hospital.");

        assertThat(SLICE.told(number)).containsExactly("begins again at SECOND, second stage open true");
        assertThat(SLICE.timeline(number)).endsWith("REJECTED I was in hospital.", "REOPENED I was in hospital.");
        assertThat(SLICE.complaint(number))
                .returns(ComplaintStatus.REJECTED, Complaint::status)
                .returns(null, Complaint::objectionUntil);
    }

    @Test
    void what_staff_wrote_down_of_it_is_the_complainants_reopening() {
        ComplaintNumber number = closedBySilence();

        outcomes.answer(number, HANDLER, Answer.REJECTED, "by phone");

        assertThat(SLICE.get(Timeline.class).of(number)).last().returns(Actor.COMPLAINANT.id(), TimelineLine::actor);
    }

    @Test
    void a_late_acceptance_is_recorded_and_opens_nothing() {
        ComplaintNumber number = closedBySilence();

        outcomes.answer(number, Actor.COMPLAINANT, Answer.ACCEPTED, "fine");

        assertThat(SLICE.told(number)).isEmpty();
        assertThat(SLICE.timeline(number)).endsWith("ACCEPTED fine").doesNotContain("REOPENED");
        assertThat(SLICE.complaint(number).closeReason()).isEqualTo(CloseReason.ACCEPTED);
        assertThat(outcomes.decisionOf(number)).get().returns(Answer.ACCEPTED, DecisionLine::answer);
        assertThatThrownBy(() -> outcomes.answer(number, Actor.COMPLAINANT, Answer.REJECTED, "no"))
                .isInstanceOf(StepNotAvailable.class);
    }

    @Test
    void the_last_day_is_a_whole_day() {
        ComplaintNumber number = closedBySilence();
        lastDay(number, today());
        assertThat(known.mayBeAnswered(SLICE.complaint(number), Optional.empty()))
                .isTrue();

        lastDay(number, today().minusDays(1));
        assertThat(known.mayBeAnswered(SLICE.complaint(number), Optional.empty()))
                .isFalse();
    }

    @Test
    void after_the_last_day_it_says_so_and_stays_closed() {
        ComplaintNumber number = closedBySilence();
        lastDay(number, LocalDate.of(2026, 1, 31));

        assertThatThrownBy(() -> outcomes.answer(number, Actor.COMPLAINANT, Answer.REJECTED, "no"))
                .isInstanceOf(StepNotAvailable.class)
                .hasMessageContaining("until 2026-01-31")
                .hasMessageContaining("still be added");
        assertThat(SLICE.complaint(number).isOpen()).isFalse();
        assertThat(SLICE.timeline(number)).noneMatch(line -> line.startsWith("REJECTED"));
    }

    @Test
    void the_closing_letter_names_the_last_day_and_where_to_answer() {
        ComplaintNumber number = closedBySilence();

        assertThat(SLICE.complaint(number).objectionUntil()).isEqualTo(today().plusDays(90));
        assertThat(SLICE.letters(number))
                .filteredOn(letter -> letter.template().equals("CLOSING"))
                .singleElement()
                .extracting(Letter::text)
                .asString()
                .contains("you can still answer our decision")
                .contains(String.valueOf(today().plusDays(90).getYear()))
                .contains("I do not accept it");
    }

    @Test
    void where_the_table_gives_no_days_there_is_nothing_to_object_to() {
        ComplaintNumber number = silent();
        closings.close(number, 0);
        SLICE.flowEnded(number);

        assertThat(SLICE.complaint(number).objectionUntil()).isNull();
        assertThatThrownBy(() -> outcomes.answer(number, Actor.COMPLAINANT, Answer.REJECTED, "no"))
                .isInstanceOf(StepNotAvailable.class);
    }

    @Test
    void an_accepted_decision_is_not_opened_again_by_its_complainant() {
        ComplaintNumber number = communicated();
        outcomes.answer(number, Actor.COMPLAINANT, Answer.ACCEPTED, null);
        closings.close(number, 90);
        SLICE.flowEnded(number);

        assertThatThrownBy(() -> outcomes.answer(number, Actor.COMPLAINANT, Answer.REJECTED, "no"))
                .isInstanceOf(StepNotAvailable.class);
        assertThat(SLICE.complaint(number).isOpen()).isFalse();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(SLICE.get(Clock.class).instant(), ZoneId.systemDefault());
    }

    private static void lastDay(ComplaintNumber number, LocalDate day) {
        SLICE.sql("update complaint set objection_until = date '" + day + "' where number = ?", number);
    }

    private ComplaintNumber closedBySilence() {
        ComplaintNumber number = silent();
        closings.close(number, 90);
        SLICE.flowEnded(number);
        return number;
    }

    private ComplaintNumber silent() {
        ComplaintNumber number = communicated();
        outcomes.record(number, Actor.SYSTEM, Answer.NO_REPLY, null);
        return number;
    }

    private static ComplaintNumber communicated() {
        ComplaintNumber number = SLICE.investigated();
        SLICE.decide(number, "handler", NOTHING);
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
        SLICE.everythingArrives(number);
        return number;
    }
}
