package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SendByOtherMeansProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("SendByOtherMeansProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void each_letter_without_an_address_is_a_task_of_the_team_that_works_on_the_complaint() {
        complaint.receive(ModelRun.NUMBER, "SERVICE");

        complaint.begin("Msg_LetterToSend");

        assertThat(complaint.openTasks()).containsExactly("Task_AssessComplaint", "Task_SendByOtherMeans");
        assertThat(complaint.groups("Task_SendByOtherMeans")).containsExactly("complaint-handlers");
        assertThat(complaint.performed()).endsWith("nameLetterToSendListener");
        complaint.complete("Task_SendByOtherMeans");
        assertThat(complaint.performed()).endsWith("recordSendingDelegate");
        assertThat(complaint.openTasks()).containsExactly("Task_AssessComplaint");
    }

    @Test
    void a_letter_that_was_posted_with_others_or_is_not_needed_any_more_asks_nobody() {
        complaint.begin("Msg_LetterToSend");

        complaint.tell("Msg_LetterNeedsNobody");

        assertThat(complaint.openTasks()).isEmpty();
        assertThat(complaint.performed()).doesNotContain("recordSendingDelegate");
    }

    @Test
    void a_withdrawal_takes_nobody_away_who_has_to_be_told_something() {
        complaint.receive(ModelRun.NUMBER, "SERVICE");
        complaint.begin("Msg_LetterToSend");

        complaint.tell("Msg_ComplaintWithdrawn");

        assertThat(complaint.openTasks()).containsExactly("Task_CompleteClosingRecord", "Task_SendByOtherMeans");
    }
}
