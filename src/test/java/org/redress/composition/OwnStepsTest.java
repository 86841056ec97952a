package org.redress.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.HandlingSlice;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.composition.Approvals.ApprovalLine;
import org.redress.composition.OwnForms.RecordedForm;
import org.redress.composition.WaitingReasons.WaitingReason;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.redress.record.RecordEvent;
import org.redress.record.Timeline;
import org.redress.resolution.Remedy;
import org.redress.resolution.RemedyKind;
import org.redress.resolution.ResolutionEvent;

/** Steps that process owners put into flows of their own keep the rules of the house (ISO 10002 8.1). */
class OwnStepsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final Actor LEAD = new Actor("lead");

    private final Approvals approvals = SLICE.get(Approvals.class);
    private final OwnForms forms = SLICE.get(OwnForms.class);
    private final Remarks remarks = SLICE.get(Remarks.class);
    private final Teams teams = SLICE.get(Teams.class);
    private final WaitingReasons waiting = SLICE.get(WaitingReasons.class);
    private final ComplaintNumber number = SLICE.investigated();
    private final String occasion = "Task:" + number;

    @Test
    void whoever_asked_does_not_approve() {
        long request = ask();

        assertThatThrownBy(() -> approvals.refuseOwn(number, request, HANDLER))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("Somebody else");
        assertThatThrownBy(() -> approvals.answer(number, request, HANDLER, true, "so"))
                .isInstanceOf(RuleRefused.class);
        assertThatCode(() -> approvals.refuseOwn(number, request, LEAD)).doesNotThrowAnyException();

        assertThat(line().approved()).isNull();
        assertThat(SLICE.timeline(number)).containsExactly("APPROVAL_REQUESTED team-leads: May we pay?");
    }

    @Test
    void a_flow_that_asked_by_itself_may_be_answered_by_itself() {
        long request = approvals.request(number, Actor.SYSTEM, occasion, "May we pay?", "team-leads");

        assertThatCode(() -> approvals.answer(number, request, Actor.SYSTEM, true, "by rule"))
                .doesNotThrowAnyException();
    }

    @Test
    void at_the_second_stage_a_first_handler_approves_nothing() {
        SLICE.inTransaction(() -> {
            SLICE.get(Timeline.class).record(number, LEAD, RecordEvent.NOTE_ADDED, null);
            return null;
        });
        SLICE.decide(number, "handler", new Remedy(RemedyKind.NONE, null, null, null));
        SLICE.reject(number);
        long request = approvals.request(number, new Actor("manager"), occasion, "May we pay?", "team-leads");

        assertThatThrownBy(() -> approvals.answer(number, request, LEAD, true, "so"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("did not handle this complaint");
    }

    @ParameterizedTest
    @CsvSource({"true, APPROVED", "false, NOT_APPROVED"})
    void an_answer_needs_reasons_and_counts_once(boolean yes, CompositionEvent event) {
        long request = ask();

        assertThatThrownBy(() -> approvals.answer(number, request, LEAD, yes, " "))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("approvalReasons"));
        approvals.answer(number, request, LEAD, yes, "cheap");
        approvals.answer(number, request, new Actor("manager"), !yes, "dear");

        assertThat(line()).satisfies(line -> {
            assertThat(line.approved()).isEqualTo(yes);
            assertThat(line.answeredBy()).isEqualTo("lead");
            assertThat(line.answeredAt()).isNotNull();
            assertThat(line.reasons()).isEqualTo("cheap");
        });
        assertThat(SLICE.timeline(number))
                .containsExactly("APPROVAL_REQUESTED team-leads: May we pay?", event + " May we pay? cheap");
    }

    @Test
    void approval_is_asked_of_a_group_there_is_with_a_question_and_once() {
        assertThatThrownBy(() -> approvals.request(number, HANDLER, occasion, "May we?", "nobodies"))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> approvals.request(number, HANDLER, occasion, " ", "team-leads"))
                .isInstanceOf(RuleRefused.class);
        assertThat(approvals.of(number)).isNull();

        assertThat(ask()).isEqualTo(ask());

        assertThat(SLICE.timeline(number)).hasSize(1);
        assertThat(approvals.name()).isEqualTo("approvals");
    }

    @Test
    void an_approval_of_another_complaint_is_none() {
        long request = ask();

        assertThatThrownBy(() -> approvals.answer(SLICE.investigated(), request, LEAD, true, "so"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_form_is_kept_once_with_who_filled_it_in_and_too_long_or_empty_is_refused() {
        assertThat(forms.of(number)).isNull();
        assertThatThrownBy(() -> record("Visit", Map.of("found", "x".repeat(10_001))))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("found");
        assertThatThrownBy(() -> record("Visit", Map.of("found", " "))).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> record("x".repeat(201), Map.of("found", "nothing")))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("heading");

        record("Visit", inThisOrder("found", "water", "done", "dried"));
        record("Visit again", Map.of("found", "nothing"));

        assertThat((List<?>) forms.of(number)).singleElement().isInstanceOfSatisfying(RecordedForm.class, form -> {
            assertThat(form.heading()).isEqualTo("Visit");
            assertThat(form.recordedBy()).isEqualTo("handler");
            assertThat(form.answers()).containsExactly(Map.entry("found", "water"), Map.entry("done", "dried"));
        });
        assertThat(SLICE.timeline(number)).containsExactly("FORM_RECORDED Visit");
        assertThat(forms.name()).isEqualTo("recordedForms");
    }

    @Test
    void a_remark_is_written_once_and_says_something() {
        assertThatThrownBy(() -> remarks.record(number, HANDLER, occasion, " ")).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> remarks.record(number, HANDLER, occasion, "x".repeat(1001)))
                .isInstanceOf(RuleRefused.class);

        remarks.record(number, HANDLER, occasion, "Passed on");
        remarks.record(number, HANDLER, occasion, "Passed on again");

        assertThat(SLICE.timeline(number)).containsExactly("REMARK_RECORDED Passed on");
    }

    @Test
    void work_is_given_to_a_team_there_is_and_told_once() {
        assertThatThrownBy(() -> teams.assign(number, HANDLER, "nobodies"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("names no group");
        assertThat(SLICE.complaint(number).team()).isNull();

        teams.assign(number, HANDLER, "team-leads");
        teams.assign(number, HANDLER, "team-leads");

        assertThat(SLICE.complaint(number).workingTeam()).isEqualTo("team-leads");
        assertThat(SLICE.timeline(number)).containsExactly("REASSIGNED team-leads");
    }

    @Test
    void a_complaint_waits_for_each_reason_once_until_that_one_ends() {
        assertThatThrownBy(() -> waiting.begin(number, HANDLER, " ")).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> waiting.begin(number, HANDLER, "x".repeat(301)))
                .isInstanceOf(RuleRefused.class);
        waiting.begin(number, HANDLER, "a report");
        waiting.begin(number, HANDLER, "a report");
        waiting.begin(number, HANDLER, "a part");
        assertThat(reasons()).containsExactly("a report", "a part");

        waiting.end(number, HANDLER, "a report");
        waiting.end(number, HANDLER, "a report");

        assertThat(reasons()).containsExactly("a part");
        assertThat(SLICE.timeline(number))
                .containsExactly("WAITING_BEGUN a report", "WAITING_BEGUN a part", "WAITING_ENDED a report");
        assertThat(waiting.name()).isEqualTo("waitingFor");
    }

    @Test
    void a_closed_complaint_waits_for_nothing() {
        waiting.begin(number, HANDLER, "a report");
        SLICE.inTransaction(() -> {
            SLICE.get(Timeline.class).record(number, HANDLER, ResolutionEvent.ACCEPTED, null);
            return null;
        });
        assertThat(reasons()).containsExactly("a report");

        SLICE.inTransaction(() -> {
            SLICE.get(Timeline.class).record(number, HANDLER, ComplaintEvent.CLOSED, null);
            return null;
        });

        assertThat(waiting.of(number)).isNull();
        assertThat(SLICE.timeline(number)).last().isEqualTo("WAITING_ENDED a report");
    }

    private long ask() {
        return approvals.request(number, HANDLER, occasion, "May we pay?", "team-leads");
    }

    private ApprovalLine line() {
        return (ApprovalLine) ((List<?>) approvals.of(number)).get(0);
    }

    private void record(String heading, Map<String, String> answers) {
        forms.record(number, HANDLER, occasion, heading, answers);
    }

    private static Map<String, String> inThisOrder(String... fieldsAndAnswers) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndAnswers.length; i += 2) {
            answers.put(fieldsAndAnswers[i], fieldsAndAnswers[i + 1]);
        }
        return answers;
    }

    private List<String> reasons() {
        return ((List<?>) waiting.of(number))
                .stream()
                        .map(WaitingReason.class::cast)
                        .map(WaitingReason::reason)
                        .toList();
    }
}
