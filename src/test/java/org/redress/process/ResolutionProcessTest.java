package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResolutionProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("ResolutionProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void a_decision_within_the_own_authority_goes_out_at_once() {
        ProcessInstance process = start();
        complaint.complete("Task_DecideComplaint");

        assertThat(complaint.performed())
                .containsExactly(
                        "recordDecisionDelegate",
                        "recordAuthorityDelegate",
                        "prepareAwaitingAnswerDelegate",
                        "communicateDecisionDelegate");
        assertThat(process).isEnded();
    }

    @Test
    void whoever_takes_the_decision_is_checked_for_independence() {
        start();

        claim("Task_DecideComplaint");

        assertThat(complaint.performed()).containsExactly("independentReviewerListener");
    }

    @Test
    void a_remedy_above_the_own_authority_waits_for_approval_by_somebody_else() {
        complaint.steps().decides("FIRST", "REFUND", 500.0, "EUR");

        ProcessInstance process = start();
        complaint.complete("Task_DecideComplaint");

        assertThat(complaint.groups("Task_ApproveRemedy")).containsExactly("team-leads");
        claim("Task_ApproveRemedy");
        assertThat(complaint.performed()).endsWith("independentApproverListener");
        complaint.complete("Task_ApproveRemedy");
        assertThat(complaint.performed())
                .endsWith("recordApprovalDelegate", "prepareAwaitingAnswerDelegate", "communicateDecisionDelegate");
        assertThat(process).isEnded();
    }

    @Test
    void a_large_remedy_at_second_stage_is_offered_to_both_groups() {
        complaint.steps().decides("SECOND", "COMPENSATION", 5000.0, "EUR");

        start();
        complaint.complete("Task_DecideComplaint");

        assertThat(complaint.groups("Task_ApproveRemedy")).containsExactly("managers", "team-leads");
    }

    @Test
    void who_approves_is_what_the_tables_say_whatever_a_variable_says() {
        complaint.steps().decides("FIRST", "REFUND", 950.0, "EUR");

        ProcessInstance process = start();
        ModelEngine.engine().getRuntimeService().setVariable(process.getId(), "approvalGroup", "none");
        complaint.complete("Task_DecideComplaint");

        assertThat(complaint.groups("Task_ApproveRemedy")).containsExactly("team-leads");
    }

    @Test
    void a_refused_remedy_is_decided_again() {
        complaint.steps().decides("FIRST", "REFUND", 2000.0, "EUR");
        complaint.steps().writes("recordApprovalDelegate", "approved", false);

        ProcessInstance process = start();
        complaint.complete("Task_DecideComplaint", "Task_ApproveRemedy");

        assertThat(process).isWaitingAtExactly("Task_DecideComplaint");
        assertThat(complaint.performed()).doesNotContain("communicateDecisionDelegate");
    }

    @Test
    void the_decision_tells_until_when_it_can_be_answered() {
        start();
        complaint.complete("Task_DecideComplaint");

        assertThat(complaint.steps().silenceRule())
                .isEqualTo(Map.of("reminderAfterDays", 14, "closeAfterDays", 28, "silenceCloses", true));
    }

    @Test
    void a_vulnerable_person_is_told_that_silence_does_not_close() {
        complaint
                .steps()
                .tells("prepareAwaitingAnswerDelegate", "stage", "SECOND", "vulnerable", true, "reachable", true);

        start();
        complaint.complete("Task_DecideComplaint");

        assertThat(complaint.steps().silenceRule()).extracting("silenceCloses").isEqualTo(false);
    }

    @Test
    void only_what_the_flow_decides_on_is_kept() {
        complaint.steps().decides("FIRST", "REFUND", 950.0, "EUR");
        start();
        complaint.complete("Task_DecideComplaint");

        assertThat(complaint.keptVariables())
                .containsExactlyInAnyOrder("candidateGroup", "approvalGroup", "approvalNeeded", "proposedRemedy");
    }

    private ProcessInstance start() {
        return complaint.start("ResolutionProcess", Map.of("candidateGroup", "complaint-handlers"));
    }

    private void claim(String task) {
        ModelEngine.engine().getTaskService().claim(complaint.task(task).getId(), "kim");
    }
}
