package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InitialAssessmentProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("InitialAssessmentProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void answers_of_the_handler_decide_the_priority() {
        ProcessInstance process = start();
        assertThat(complaint.groups("Task_AssessComplaint")).containsExactly("complaint-handlers");

        complaint.complete("Task_AssessComplaint");

        assertThat(complaint.performed())
                .containsExactly("appointAssessorsDelegate", "recordAssessmentDelegate", "setPriorityDelegate");
        assertThat(process).isEnded();
        assertThat(process)
                .variables()
                .containsEntry("inScope", true)
                .containsEntry("priority", "P4")
                .containsEntry("investigationProcess", "InvestigationProcess");
    }

    @Test
    void who_may_not_assess_is_not_asked() {
        complaint.steps().writes("appointAssessorsDelegate", "candidateGroup", "team-leads");

        start();

        assertThat(complaint.groups("Task_AssessComplaint")).containsExactly("team-leads");
    }

    @Test
    void a_need_for_immediate_action_is_reported_before_the_stage_ends() {
        complaint.steps().does("recordAssessmentDelegate", Steps.assessment(true, true));
        complaint.steps().writes("reportSafetyImplicationDelegate");

        ProcessInstance process = start();
        complaint.complete("Task_AssessComplaint");

        assertThat(complaint.performed()).endsWith("reportSafetyImplicationDelegate");
        assertThat(process).isEnded();
    }

    private ProcessInstance start() {
        return complaint.start(
                "InitialAssessmentProcess", Map.of("candidateGroup", "complaint-handlers", "remindersWanted", true));
    }
}
