package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ComplaintHandlingProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("ComplaintHandlingProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void an_accepted_answer_leads_to_the_closed_complaint() {
        ProcessInstance process = complaint.receive(ModelRun.NUMBER, "SERVICE");

        assertThat(complaint.performed())
                .containsExactly("startClocksDelegate", "acknowledgeComplaintDelegate", "appointAssessorsDelegate");
        complaint.complete("Task_AssessComplaint", "Task_InvestigateComplaint", "Task_DecideComplaint");
        assertThat(complaint.performed())
                .endsWith("prepareAwaitingAnswerDelegate", "communicateDecisionDelegate", "planWaitingTimeDelegate");
        complaint.tell("Msg_DecisionAccepted");
        complaint.complete("Task_CompleteClosingRecord");

        assertThat(complaint.performed()).endsWith("closeComplaintDelegate");
        assertThat(process).isEnded().hasPassed("EndEvent_ComplaintClosed");
    }

    @Test
    void only_what_the_flow_decides_on_is_kept() {
        complaint.receive(ModelRun.NUMBER, "SERVICE");
        complaint.complete("Task_AssessComplaint", "Task_InvestigateComplaint", "Task_DecideComplaint");

        assertThat(complaint.keptVariables())
                .containsExactlyInAnyOrder(
                        "candidateGroup",
                        "investigationProcess",
                        "remindersWanted",
                        "inScope",
                        "priority",
                        "waitUntil");
    }

    @Test
    void facts_for_routing_do_not_outlive_the_first_transaction() {
        complaint.receive(ModelRun.NUMBER, "SERVICE");

        assertThat(complaint.keptVariables())
                .doesNotContain("channel", "category", "language", "sector", "receivedOn", "clocks");
    }

    @Test
    void routing_decides_who_handles_the_complaint_all_the_way() {
        complaint.receive(ModelRun.NUMBER, "CONDUCT");

        for (String task : List.of("Task_AssessComplaint", "Task_InvestigateComplaint", "Task_DecideComplaint")) {
            assertThat(complaint.groups(task)).containsExactly("team-leads");
            complaint.complete(task);
        }
    }

    @Test
    void every_process_of_a_complaint_carries_its_number() {
        complaint.receive(ModelRun.NUMBER, "SERVICE");
        complaint.complete("Task_AssessComplaint");

        assertThat(ModelEngine.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .list())
                .extracting(ProcessInstance::getBusinessKey)
                .hasSize(2)
                .containsOnly(ModelRun.NUMBER);
    }

    @Test
    void a_complaint_out_of_scope_is_explained_and_closed() {
        complaint.steps().does("recordAssessmentDelegate", Steps.assessment(false, false));

        complaint.receive(ModelRun.NUMBER, "SERVICE");
        complaint.complete("Task_AssessComplaint");

        assertThat(complaint.performed()).contains("explainAndReferDelegate");
        assertThat(complaint.openTasks()).containsExactly("Task_CompleteClosingRecord");
    }

    @Test
    void a_rejected_answer_is_reviewed_by_somebody_else() {
        decided();

        complaint.reject(true);
        complaint.complete("Task_ReviewComplaint", "Task_DecideComplaint");
        complaint.tell("Msg_DecisionAccepted");

        assertThat(complaint.openTasks()).containsExactly("Task_CompleteClosingRecord");
    }

    @Test
    void a_complaint_rejected_twice_stays_open_on_the_external_route() {
        ProcessInstance process = decided();

        complaint.reject(true);
        complaint.complete("Task_ReviewComplaint", "Task_DecideComplaint");
        complaint.reject(false);

        assertThat(process).isWaitingAtExactly("Task_FollowExternalRoute");
        complaint.complete("Task_FollowExternalRoute", "Task_CompleteClosingRecord");
        assertThat(complaint.performed()).contains("recordExternalRouteDelegate");
        assertThat(process).isEnded();
    }

    @Test
    void no_reply_leads_to_closing() {
        decided();

        complaint.fireTimer("Event_WaitingTimeOver");
        complaint.fireTimer("Event_WaitingTimeOver");

        assertThat(complaint.performed()).contains("recordNoReplyDelegate");
        assertThat(complaint.openTasks()).containsExactly("Task_CompleteClosingRecord");
    }

    @Test
    void whoever_was_silent_may_still_disagree_while_it_is_being_closed() {
        ProcessInstance process = decided();
        complaint.fireTimer("Event_WaitingTimeOver");
        complaint.fireTimer("Event_WaitingTimeOver");

        complaint.reject(true);

        assertThat(process).isWaitingAtExactly("Call_ReviewAtSecondStage");
        assertThat(complaint.openTasks()).containsExactly("Task_ReviewComplaint");
    }

    @Test
    void whoever_was_silent_about_the_review_may_still_turn_outside() {
        ProcessInstance process = decided();
        complaint.fireTimer("Event_WaitingTimeOver");
        complaint.fireTimer("Event_WaitingTimeOver");

        complaint.reject(false);

        assertThat(process).isWaitingAtExactly("Task_FollowExternalRoute");
    }

    @Test
    void out_of_scope_that_is_disputed_is_assessed_anew() {
        complaint.steps().does("recordAssessmentDelegate", Steps.assessment(false, false));
        ProcessInstance process = complaint.receive(ModelRun.NUMBER, "SERVICE");
        complaint.complete("Task_AssessComplaint");

        complaint.tell("Msg_ScopeDisputed");

        assertThat(process).isWaitingAtExactly("Call_AssessInitially");
        assertThat(complaint.openTasks()).containsExactly("Task_AssessComplaint");
        complaint.steps().does("recordAssessmentDelegate", Steps.assessment(true, false));
        complaint.complete("Task_AssessComplaint");
        assertThat(complaint.openTasks()).containsExactly("Task_InvestigateComplaint");
    }

    @Test
    void a_withdrawal_ends_the_work_and_still_asks_for_the_closing_record() {
        ProcessInstance process = complaint.receive(ModelRun.NUMBER, "SERVICE");
        complaint.complete("Task_AssessComplaint");

        complaint.tell("Msg_ComplaintWithdrawn");

        assertThat(complaint.openTasks()).containsExactly("Task_CompleteClosingRecord");
        complaint.complete("Task_CompleteClosingRecord");
        assertThat(complaint.performed()).contains("recordWithdrawalDelegate").endsWith("closeComplaintDelegate");
        assertThat(process).isEnded().hasPassed("EndEvent_WithdrawnComplaintClosed");
        assertThat(ModelEngine.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
    }

    @Test
    void a_reopened_decision_is_reviewed_by_somebody_else() {
        complaint.begin(ModelRun.NUMBER, "SERVICE", "SECOND", true);

        assertThat(complaint.performed()).startsWith("announceReopeningDelegate", "openReviewDelegate");
        complaint.complete("Task_ReviewComplaint", "Task_DecideComplaint");
        complaint.tell("Msg_DecisionAccepted");
        assertThat(complaint.openTasks()).containsExactly("Task_CompleteClosingRecord");
    }

    @Test
    void a_reopened_decision_of_the_second_stage_goes_outside() {
        ProcessInstance process = complaint.begin(ModelRun.NUMBER, "SERVICE", "SECOND", false);

        assertThat(process).isWaitingAtExactly("Task_FollowExternalRoute");
    }

    @Test
    void a_grave_matter_is_finished_without_the_complainant() {
        complaint.steps().writes("recordWithdrawalDelegate", "finishAnyway", true);
        ProcessInstance process = complaint.receive(ModelRun.NUMBER, "SERVICE");

        complaint.tell("Msg_ComplaintWithdrawn");

        assertThat(complaint.openTasks()).containsExactly("Task_FinishWithoutComplainant");
        complaint.complete("Task_FinishWithoutComplainant");
        assertThat(complaint.performed()).contains("recordInternalFindingDelegate");
        complaint.complete("Task_CompleteClosingRecord");
        assertThat(complaint.performed()).endsWith("closeComplaintDelegate");
        assertThat(process).isEnded();
    }

    @Test
    void a_danger_reported_while_a_withdrawn_complaint_is_closed_is_finished_first() {
        ProcessInstance process = complaint.receive(ModelRun.NUMBER, "SERVICE");
        complaint.tell("Msg_ComplaintWithdrawn");
        assertThat(complaint.openTasks()).containsExactly("Task_CompleteClosingRecord");

        complaint.tell("Msg_DangerReported");

        assertThat(complaint.openTasks()).containsExactly("Task_FinishWithoutComplainant");
        complaint.complete("Task_FinishWithoutComplainant", "Task_CompleteClosingRecord");
        assertThat(process).isEnded().hasPassed("EndEvent_WithdrawnComplaintClosed");
    }

    @Test
    void a_danger_found_at_assessment_is_acted_on_beside_the_investigation() {
        complaint.steps().does("recordAssessmentDelegate", Steps.assessment(true, true));

        complaint.receive(ModelRun.NUMBER, "PRODUCT");
        complaint.complete("Task_AssessComplaint");

        assertThat(complaint.openTasks())
                .containsOnly("Task_InvestigateComplaint", "Task_TakeImmediateAction")
                .hasSize(5);
    }

    @Test
    void only_the_complaint_that_is_meant_hears_a_message() {
        ProcessInstance other = complaint.receive("C-2026-000999-11", "SERVICE");
        ProcessInstance process = complaint.receive(ModelRun.NUMBER, "SERVICE");

        complaint.tell("Msg_ComplaintWithdrawn");

        assertThat(process).isWaitingAt("Call_CloseWithdrawnComplaint");
        assertThat(other).isWaitingAtExactly("Call_AssessInitially");
    }

    @Test
    void a_new_form_is_used_by_tasks_that_are_already_open() {
        complaint.receive(ModelRun.NUMBER, "SERVICE");
        var repository = ModelEngine.engine().getRepositoryService();
        String form =
                ModelFiles.read(Path.of("forms", "assessComplaint.form")).replace("Is it ours?", "Do we deal with it?");

        String deployment = repository
                .createDeployment()
                .addString("forms/assessComplaint.form", form)
                .deploy()
                .getId();

        try (var shown = ModelEngine.engine()
                .getFormService()
                .getDeployedTaskForm(complaint.task("Task_AssessComplaint").getId())) {
            assertThat(shown).asString(StandardCharsets.UTF_8).contains("Do we deal with it?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            repository.deleteDeployment(deployment);
        }
    }

    private ProcessInstance decided() {
        ProcessInstance process = complaint.receive(ModelRun.NUMBER, "SERVICE");
        complaint.complete("Task_AssessComplaint", "Task_InvestigateComplaint", "Task_DecideComplaint");
        return process;
    }
}
