package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApprovalProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("ApprovalProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void the_group_is_asked_and_its_answer_ends_the_process() {
        ProcessInstance process = ask();
        assertThat(process).isWaitingAtExactly("Task_Approve");
        assertThat(complaint.groups("Task_Approve")).containsExactly("team-leads");
        assertThat(complaint.task("Task_Approve").getDescription()).startsWith("May we?");

        complaint.complete("Task_Approve");

        assertThat(process).isEnded().hasPassed("EndEvent_ApprovalAnswered");
        assertThat(complaint.performed())
                .containsExactly("recordApprovalRequestDelegate", "recordRequestedApprovalDelegate");
    }

    @Test
    void whoever_claims_it_is_looked_at() {
        ask();

        ModelEngine.engine()
                .getTaskService()
                .claim(complaint.task("Task_Approve").getId(), "lead");

        assertThat(complaint.performed()).contains("notTheAskerListener");
    }

    private ProcessInstance ask() {
        return complaint.start("ApprovalProcess", Map.of("approvalQuestion", "May we?", "approvalGroup", "team-leads"));
    }
}
