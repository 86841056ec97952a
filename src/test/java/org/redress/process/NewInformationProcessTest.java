package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewInformationProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("NewInformationProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void new_information_is_reviewed_beside_the_work() {
        complaint.receive(ModelRun.NUMBER, "SERVICE");

        complaint.begin("Msg_InformationReceived");

        assertThat(complaint.openTasks()).containsExactly("Task_AssessComplaint", "Task_ReviewNewInformation");
        complaint.complete("Task_ReviewNewInformation");
        assertThat(complaint.performed()).endsWith("recordNewInformationDelegate");
        assertThat(complaint.openTasks()).containsExactly("Task_AssessComplaint");
    }

    @Test
    void what_makes_it_more_urgent_raises_the_priority() {
        complaint
                .steps()
                .writes("recordNewInformationDelegate", "informationEffect", "CHANGES_PRIORITY", "raiseTo", "P2");

        complaint.begin("Msg_InformationReceived");
        complaint.complete("Task_ReviewNewInformation");

        assertThat(complaint.performed()).endsWith("recordNewInformationDelegate", "raisePriorityDelegate");
        assertThat(complaint.running("NewInformationProcess")).isZero();
    }

    @Test
    void what_changes_the_findings_leads_to_somebody_who_acts_on_it() {
        complaint.steps().writes("recordNewInformationDelegate", "informationEffect", "CHANGES_FINDINGS");

        complaint.begin("Msg_InformationReceived");
        complaint.complete("Task_ReviewNewInformation");

        assertThat(complaint.groups("Task_ActOnNewInformation")).containsExactly("team-leads");
        complaint.complete("Task_ActOnNewInformation");
        assertThat(complaint.performed()).endsWith("recordActionOnNewInformationDelegate");
        assertThat(complaint.running("NewInformationProcess")).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebody_reads_it_whatever_became_of_the_complaint(boolean closed) {
        complaint.receive(ModelRun.NUMBER, "SERVICE");
        complaint.tell("Msg_ComplaintWithdrawn");
        if (closed) {
            complaint.complete("Task_CompleteClosingRecord");
        }

        complaint.begin("Msg_InformationReceived");

        assertThat(complaint.openTasks()).contains("Task_ReviewNewInformation");
    }
}
