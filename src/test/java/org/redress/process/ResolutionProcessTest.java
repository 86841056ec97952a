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
        ProcessInstance process = start("FIRST");
        complaint.complete("Task_DecideComplaint");

        assertThat(complaint.performed()).containsExactly("recordDecisionDelegate", "prepareAwaitingAnswerDelegate",
                "communicateDecisionDelegate");
        assertThat(process).isEnded();
    }

    @Test
    void whoever_takes_the_decision_is_checked_for_independence() {
        start("SECOND");

        claim("Task_DecideComplaint");

        assertThat(complaint.performed()).containsExactly("independentReviewerListener");
    }

    @Test
    void a_remedy_above_the_own_authority_waits_for_approval_by_somebody_else() {
        complaint.steps().tells("recordDecisionDelegate", "remedyKind", "REFUND", "remedyAmount", 500.0);

        ProcessInstance process = start("FIRST");
        complaint.complete("Task_DecideComplaint");

        assertThat(complaint.groups("Task_ApproveRemedy")).containsExactly("team-leads");
        claim("Task_ApproveRemedy");
        assertThat(complaint.performed()).endsWith("independentApproverListener");
        complaint.complete("Task_ApproveRemedy");
        assertThat(complaint.performed()).endsWith("recordApprovalDelegate", "prepareAwaitingAnswerDelegate",
                "communicateDecisionDelegate");
        assertThat(process).isEnded();
    }

    @Test
    void a_large_remedy_at_second_stage_is_offered_to_both_groups() {
        complaint.steps().tells("recordDecisionDelegate", "remedyKind", "COMPENSATION", "remedyAmount", 5000.0);

        start("SECOND");
        complaint.complete("Task_DecideComplaint");

        assertThat(complaint.groups("Task_ApproveRemedy")).containsExactly("managers", "team-leads");
    }

    @Test
    void a_refused_remedy_is_decided_again() {
        complaint.steps().tells("recordDecisionDelegate", "remedyKind", "REFUND", "remedyAmount", 2000.0);
        complaint.steps().writes("recordApprovalDelegate", "approved", false);

        ProcessInstance process = start("FIRST");
        complaint.complete("Task_DecideComplaint", "Task_ApproveRemedy");

        assertThat(process).isWaitingAtExactly("Task_DecideComplaint");
        assertThat(complaint.performed()).doesNotContain("communicateDecisionDelegate");
    }

    @Test
    void a_person_communicates_the_decision_when_no_mail_can_be_sent() {
        complaint.steps().communicates(false);

        ProcessInstance process = start("FIRST");
        complaint.complete("Task_DecideComplaint", "Task_CommunicateByOtherMeans");

        assertThat(complaint.performed()).endsWith("recordCommunicationDelegate");
        assertThat(process).isEnded();
    }

    @Test
    void the_decision_tells_until_when_it_can_be_answered() {
        start("FIRST");
        complaint.complete("Task_DecideComplaint");

        assertThat(complaint.steps().silenceRule())
                .isEqualTo(Map.of("reminderAfterDays", 14, "closeAfterDays", 28, "silenceCloses", true));
    }

    @Test
    void a_vulnerable_person_is_told_that_silence_does_not_close() {
        complaint.steps().tells("prepareAwaitingAnswerDelegate", "vulnerable", true, "reachable", true);

        start("SECOND");
        complaint.complete("Task_DecideComplaint");

        assertThat(complaint.steps().silenceRule()).extracting("silenceCloses").isEqualTo(false);
    }

    @Test
    void only_what_the_flow_decides_on_is_kept() {
        complaint.steps().communicates(false);

        start("FIRST");
        complaint.complete("Task_DecideComplaint");

        assertThat(complaint.keptVariables()).containsExactlyInAnyOrder("candidateGroup", "stage", "approvalGroup", "communicated");
    }

    private ProcessInstance start(String stage) {
        return complaint.start("ResolutionProcess", Map.of("candidateGroup", "complaint-handlers", "stage", stage));
    }

    private void claim(String task) {
        ModelEngine.engine().getTaskService().claim(complaint.task(task).getId(), "kim");
    }
}
