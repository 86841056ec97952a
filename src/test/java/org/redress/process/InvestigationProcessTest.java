package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvestigationProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("InvestigationProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void records_what_the_handler_found() {
        ProcessInstance process = complaint.start(
                "InvestigationProcess", Map.of("candidateGroup", "complaint-handlers", "priority", "P3"));
        assertThat(complaint.groups("Task_InvestigateComplaint")).containsExactly("complaint-handlers");

        complaint.complete("Task_InvestigateComplaint");

        assertThat(complaint.performed()).containsExactly("recordInvestigationDelegate");
        assertThat(process).isEnded();
    }
}
