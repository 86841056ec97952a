package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReceiptAndAcknowledgementProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE =
            ModelEngine.fullCoverageOf("ReceiptAndAcknowledgementProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void routes_and_acknowledges_in_one_go() {
        ProcessInstance process = start("SERVICE");

        assertThat(complaint.performed()).containsExactly("startClocksDelegate", "acknowledgeComplaintDelegate");
        assertThat(process).isEnded();
        assertThat(process).variables().containsEntry("candidateGroup", "complaint-handlers");
    }

    @Test
    void every_rule_that_fits_is_handed_to_the_clocks_and_none_is_kept_by_the_engine() {
        List<Object> rules = new ArrayList<>();
        complaint.steps().does("startClocksDelegate", execution -> {
            ((List<?>) execution.getVariable("clocks")).forEach(row -> rules.add(((Map<?, ?>) row).get("id")));
            execution.removeVariable("clocks");
        });

        start("SERVICE");

        assertThat(rules).contains("INTERNAL-ACKNOWLEDGE", "INTERNAL-ASSESS", "INTERNAL-RESPOND-P1", "INTERNAL-REVIEW");
        assertThat(complaint.keptVariables()).doesNotContain("clocks");
    }

    private ProcessInstance start(String category) {
        return complaint.start(
                "ReceiptAndAcknowledgementProcess",
                Variables.createVariables()
                        .putValue("channel", "WEB")
                        .putValue("category", category)
                        .putValue("language", "en")
                        .putValue("sector", null)
                        .putValue("jurisdiction", null)
                        .putValue("scheme", null)
                        .putValue("stage", "FIRST")
                        .putValue("receivedOn", "2026-04-02"));
    }
}
