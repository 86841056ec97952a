package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecondStageReviewProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("SecondStageReviewProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void somebody_else_reviews_and_decides_again() {
        ProcessInstance process = complaint.start("SecondStageReviewProcess", Map.of());

        assertThat(complaint.groups("Task_ReviewComplaint")).containsExactly("managers", "team-leads");
        ModelEngine.engine()
                .getTaskService()
                .claim(complaint.task("Task_ReviewComplaint").getId(), "lee");
        complaint.complete("Task_ReviewComplaint");
        assertThat(complaint.performed())
                .containsExactly(
                        "openReviewDelegate",
                        "recordReviewersDelegate",
                        "independentReviewerListener",
                        "recordReviewDelegate");

        assertThat(complaint.groups("Task_DecideComplaint")).containsExactly("managers", "team-leads");
        complaint.complete("Task_DecideComplaint");
        assertThat(complaint.performed()).endsWith("communicateDecisionDelegate");
        assertThat(process).isEnded();
    }
}
