package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReachComplainantProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("ReachComplainantProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void what_came_back_is_told_another_way_by_the_team_that_works_on_it() {
        complaint.receive(ModelRun.NUMBER, "SERVICE");

        complaint.begin("Msg_MailUndeliverable");

        assertThat(complaint.openTasks()).containsExactly("Task_AssessComplaint", "Task_ReachComplainant");
        complaint.complete("Task_ReachComplainant");
        assertThat(complaint.performed()).endsWith("recordContactDelegate");
        assertThat(complaint.openTasks()).containsExactly("Task_AssessComplaint");
    }

    @Test
    void what_came_back_and_was_posted_meanwhile_asks_nobody() {
        complaint.begin("Msg_MailUndeliverable");

        complaint.tell("Msg_NothingLeftToPassOn");

        assertThat(complaint.openTasks()).isEmpty();
        assertThat(complaint.performed()).doesNotContain("recordContactDelegate");
    }

    @Test
    void a_withdrawal_takes_nobody_away_who_has_to_be_told_something() {
        complaint.receive(ModelRun.NUMBER, "SERVICE");
        complaint.begin("Msg_MailUndeliverable");

        complaint.tell("Msg_ComplaintWithdrawn");

        assertThat(complaint.openTasks()).containsExactly("Task_CompleteClosingRecord", "Task_ReachComplainant");
    }
}
