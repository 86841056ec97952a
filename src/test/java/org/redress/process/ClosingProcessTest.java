package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClosingProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("ClosingProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void without_a_promise_the_record_is_completed_and_the_complaint_closed() {
        ProcessInstance process = start();

        complaint.complete("Task_CompleteClosingRecord");

        assertThat(complaint.performed())
                .containsExactly(
                        "prepareClosingDelegate",
                        "recordClosingRecordDelegate",
                        "checkClosingDelegate",
                        "closeComplaintDelegate");
        assertThat(process).isEnded();
    }

    @Test
    void the_table_says_until_when_the_closing_may_be_objected_to() {
        start();
        complaint.complete("Task_CompleteClosingRecord");

        assertThat(complaint.steps().objectionDays()).isEqualTo(90);
    }

    @Test
    void a_promise_is_carried_out_and_verified_before_closing() {
        complaint.steps().writes("prepareClosingDelegate", "remedyPromised", true, "remedyDueAt", null);

        ProcessInstance process = start();
        complaint.complete("Task_CarryOutRemedy");
        assertThat(complaint.groups("Task_VerifyCorrection")).containsExactly("team-leads");
        complaint.complete("Task_VerifyCorrection");

        assertThat(complaint.performed())
                .endsWith("recordCorrectionDelegate", "recordVerifiersDelegate", "recordVerificationDelegate");
        assertThat(process).isWaitingAtExactly("Task_CompleteClosingRecord");
    }

    @Test
    void what_was_ordered_is_due_on_its_day() {
        complaint
                .steps()
                .writes("prepareClosingDelegate", "remedyPromised", true, "remedyDueAt", "2027-01-31T22:59:00Z");

        start();

        assertThat(complaint.task("Task_CarryOutRemedy").getDueDate()).isEqualTo(Instant.parse("2027-01-31T22:59:00Z"));
    }

    @Test
    void what_is_not_verified_is_carried_out_again() {
        complaint.steps().writes("prepareClosingDelegate", "remedyPromised", true, "remedyDueAt", null);
        complaint.steps().writes("recordVerificationDelegate", "corrected", false);

        ProcessInstance process = start();
        complaint.complete("Task_CarryOutRemedy", "Task_VerifyCorrection");

        assertThat(process).isWaitingAtExactly("Task_CarryOutRemedy");
    }

    @Test
    void an_open_point_brings_the_complaint_back_and_is_named() {
        complaint.steps().does("recordClosingRecordDelegate", Steps.closingFacts(false));

        ProcessInstance process = start();
        complaint.complete("Task_CompleteClosingRecord");

        assertThat(complaint.performed()).doesNotContain("closeComplaintDelegate");
        assertThat(process).isWaitingAtExactly("Task_CompleteClosingRecord");
        assertThat(process).variables().containsEntry("closingBlockers", "CAUSE_MISSING");
    }

    @Test
    void facts_of_the_gate_do_not_stay_in_the_engine() {
        complaint.steps().does("recordClosingRecordDelegate", Steps.closingFacts(false));

        start();
        complaint.complete("Task_CompleteClosingRecord");

        assertThat(complaint.keptVariables())
                .containsExactlyInAnyOrder(
                        "candidateGroup", "remedyPromised", "remedyDueAt", "closable", "closingBlockers");
    }

    private ProcessInstance start() {
        return complaint.start("ClosingProcess", Map.of("candidateGroup", "complaint-handlers"));
    }
}
