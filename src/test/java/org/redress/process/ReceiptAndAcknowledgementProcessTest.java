package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReceiptAndAcknowledgementProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("ReceiptAndAcknowledgementProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void routes_and_acknowledges_in_one_go() {
        ProcessInstance process = start("SERVICE");

        assertThat(complaint.performed()).containsExactly("acknowledgeComplaintDelegate");
        assertThat(process).isEnded();
        assertThat(process).variables().containsEntry("candidateGroup", "complaint-handlers")
                .containsEntry("investigationProcess", "InvestigationProcess");
    }

    @Test
    void asks_a_person_when_no_mail_can_be_sent() {
        complaint.steps().writes("acknowledgeComplaintDelegate", "acknowledged", false);

        ProcessInstance process = start("PRIVACY");

        assertThat(complaint.groups("Task_AcknowledgeByOtherMeans")).containsExactly("team-leads");
        complaint.complete("Task_AcknowledgeByOtherMeans");
        assertThat(complaint.performed()).endsWith("recordAcknowledgementDelegate");
        assertThat(process).isEnded();
    }

    private ProcessInstance start(String category) {
        return complaint.start("ReceiptAndAcknowledgementProcess",
                Map.of("channel", "WEB", "category", category, "language", "en"));
    }
}
