package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.HandlingSlice;
import org.redress.casework.NewInformation;
import org.redress.casework.NewInformation.Effect;
import org.redress.complaint.Answer;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.delivery.Letter;
import org.redress.deadlines.ClockLedger;
import org.redress.escalation.Reconsiderations.Action;
import org.redress.record.Actor;
import org.redress.resolution.Authority;
import org.redress.resolution.Outcomes;
import org.redress.resolution.Remedy;
import org.redress.resolution.RemedyKind;

/** Whatever a complainant adds is stored, read by somebody and leads somewhere, in every state of the complaint (ISO 10002 7.3, 7.6, 7.9). */
class ReconsiderationsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final Actor LEAD = new Actor("lead");

    private final NewInformation news = SLICE.get(NewInformation.class);
    private final Reconsiderations reconsiderations = SLICE.get(Reconsiderations.class);
    private final ComplaintNumber number = SLICE.investigated();

    private enum State {
        OPEN,
        WITHDRAWN,
        CLOSED
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void what_is_sent_is_stored_and_somebody_is_asked_to_read_it_in_every_state(State state) {
        if (state == State.CLOSED) {
            SLICE.takeBackAndClose(number);
        } else if (state == State.WITHDRAWN) {
            SLICE.change(number, complaint -> complaint.withdraw());
        }

        news.add(number, Actor.COMPLAINANT, "The heater sparks again.", List.of());

        assertThat(news.of(number))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).isEqualTo("The heater sparks again."));
        assertThat(SLICE.told(number)).containsExactly("INFORMATION_RECEIVED {}");
    }

    @Test
    void several_pieces_are_one_task_until_somebody_reviewed_them() {
        news.add(number, Actor.COMPLAINANT, "One more thing.", List.of());
        news.add(number, Actor.COMPLAINANT, "And another.", List.of());
        assertThat(SLICE.told(number)).hasSize(1);

        news.review(number, HANDLER, Effect.NONE, null, "known");
        news.add(number, Actor.COMPLAINANT, "And a third.", List.of());

        assertThat(SLICE.told(number)).hasSize(2);
    }

    @Test
    void what_changes_the_findings_blocks_the_closing_until_somebody_acted_on_it() {
        inDoubt();
        assertThat(settled()).isFalse();

        reconsiderations.act(number, LEAD, Action.FINDINGS_CORRECTED, "added the second parcel");

        assertThat(settled()).isTrue();
        assertThat(SLICE.timeline(number))
                .endsWith("FINDINGS_IN_DOUBT", "NEW_INFORMATION_ACTED_ON FINDINGS_CORRECTED: added the second parcel");
    }

    @Test
    void a_decision_that_is_out_is_not_corrected_in_silence() {
        communicated();
        inDoubt();

        assertThatThrownBy(() -> reconsiderations.act(number, LEAD, Action.FINDINGS_CORRECTED, "so"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("the decision is communicated");
        assertThat(settled()).isFalse();
    }

    @Test
    void a_decision_that_does_not_hold_is_reviewed_and_the_complainant_hears_that_it_is_our_doing() {
        communicated();
        inDoubt();

        reconsiderations.act(number, LEAD, Action.REVIEW, "the photo is of another parcel");

        assertThat(SLICE.told(number)).endsWith("DECISION_REJECTED {secondStageOpen=true}");
        SLICE.get(SecondStageReviews.class).open(number);
        assertThat(SLICE.letters(number))
                .filteredOn(letter -> letter.template().equals("REVIEW_OPENED"))
                .singleElement()
                .extracting(Letter::text)
                .asString()
                .contains("changes what our decision was based on")
                .doesNotContain("do not accept");
        assertThat(SLICE.timeline(number)).noneMatch(line -> line.startsWith("REJECTED"));
    }

    @Test
    void before_a_decision_and_at_the_second_stage_there_is_nothing_that_a_second_stage_could_review() {
        inDoubt();
        assertThatThrownBy(() -> reconsiderations.act(number, LEAD, Action.REVIEW, "so"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("no decision is communicated");
        assertThatThrownBy(() -> reconsiderations.act(number, LEAD, Action.DECISION_STANDS, "so"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("no decision is communicated");

        communicated();
        SLICE.get(Outcomes.class).record(number, Actor.COMPLAINANT, Answer.REJECTED, "no");
        SLICE.get(SecondStageReviews.class).open(number);

        assertThatThrownBy(() -> reconsiderations.act(number, LEAD, Action.REVIEW, "so"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("IN_REVIEW");
        reconsiderations.act(number, LEAD, Action.FINDINGS_CORRECTED, "the review decides on it");
        assertThat(settled()).isTrue();
    }

    @Test
    void a_closed_complaint_is_opened_again_by_those_who_may() {
        SLICE.takeBackAndClose(number);
        SLICE.flowEnded(number);
        inDoubt();

        reconsiderations.act(number, LEAD, Action.REVIEW, "it burns again");

        assertThat(SLICE.complaint(number).isOpen()).isTrue();
        assertThat(SLICE.timeline(number)).contains("REOPENED it burns again");
        assertThat(settled()).isTrue();
    }

    @Test
    void each_task_is_due_by_the_clock_that_is_about_it() {
        ClockLedger ledger = SLICE.get(ClockLedger.class);
        assertThat(ledger.taskDatesOf(number).of("Task_ReviewNewInformation").dueAt())
                .isNull();
        ledger.open(
                number,
                List.of(
                        SLICE.rule(
                                "NEWS", Duration.ofDays(2), "INFORMATION_RECEIVED", "Task_ReviewNewInformation", true),
                        SLICE.rule("REMEDY", Duration.ofDays(9), "REMEDY_DUE", "Task_CarryOutRemedy", false)));

        news.add(number, Actor.COMPLAINANT, "One more thing.", List.of());

        assertThat(ledger.taskDatesOf(number).of("Task_ReviewNewInformation").dueAt())
                .isNotNull();
        assertThat(ledger.taskDatesOf(number).of("Task_CarryOutRemedy").dueAt()).isNull();
        SLICE.takeBackAndClose(number);
        assertThat(ledger.taskDatesOf(number).of("Task_ReviewNewInformation").dueAt())
                .as("goes on")
                .isNotNull();
    }

    private boolean settled() {
        return news.of(SLICE.complaint(number)).get("informationReviewed");
    }

    private void inDoubt() {
        news.add(number, Actor.COMPLAINANT, "The photo is of another parcel.", List.of());
        news.review(number, HANDLER, Effect.CHANGES_FINDINGS, null, "so it is");
    }

    private void communicated() {
        SLICE.decide(number, "handler", new Remedy(RemedyKind.NONE, null, null, null));
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
        SLICE.everythingArrives(number);
    }
}
