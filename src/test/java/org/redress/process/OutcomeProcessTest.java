package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutcomeProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("OutcomeProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void acceptance_ends_the_waiting() {
        ProcessInstance process = start();

        complaint.tell("Msg_DecisionAccepted");

        assertThat(process).isEnded().hasPassed("EndEvent_DecisionAccepted");
        assertThat(process).variables().containsEntry("answer", "accepted");
        assertThat(complaint.timer("Event_WaitingTimeOver")).isNull();
    }

    @Test
    void rejection_ends_the_waiting() {
        ProcessInstance process = start();

        complaint.reject(true);

        assertThat(process).isEnded().hasPassed("EndEvent_DecisionRejected");
        assertThat(process).variables().containsEntry("answer", "rejected");
    }

    @Test
    void only_the_complaint_that_is_meant_hears_the_answer() {
        ProcessInstance process = start();
        ProcessInstance other = ModelEngine.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "OutcomeProcess", "C-2026-000999-11", Map.of("candidateGroup", "complaint-handlers"));

        complaint.tell("C-2026-000999-11", "Msg_DecisionAccepted");

        assertThat(process).isWaitingAtExactly("Gateway_AwaitAnswer");
        assertThat(other).isEnded();
    }

    @Test
    void only_what_the_flow_decides_on_is_kept() {
        start();

        assertThat(complaint.keptVariables()).containsExactlyInAnyOrder("candidateGroup", "waitUntil");
    }

    @Test
    void silence_is_reminded_once_and_closes_afterwards() {
        ProcessInstance process = start();

        complaint.fireTimer("Event_WaitingTimeOver");
        assertThat(complaint.performed()).endsWith("remindComplainantDelegate");
        assertThat(process).isWaitingAtExactly("Gateway_AwaitAnswer");

        complaint.fireTimer("Event_WaitingTimeOver");
        assertThat(complaint.performed()).endsWith("recordNoReplyDelegate");
        assertThat(process).isEnded().hasPassed("EndEvent_NoReply");
        assertThat(process).variables().containsEntry("answer", "noReply");
    }

    @Test
    void a_decision_that_arrived_later_is_waited_for_from_then_on() {
        complaint
                .steps()
                .writes("checkWaitingTimeDelegate", "toldLater", true, "reminderDue", false, "silenceCloses", false);
        ProcessInstance process = start();

        complaint.fireTimer("Event_WaitingTimeOver");

        assertThat(complaint.performed()).endsWith("checkWaitingTimeDelegate");
        assertThat(process).isWaitingAtExactly("Gateway_AwaitAnswer");
    }

    @Test
    void an_answer_that_comes_while_somebody_asks_for_it_counts() {
        ProcessInstance accepted = asked();
        complaint.tell("Msg_DecisionAccepted");
        assertThat(accepted).isEnded().hasPassed("EndEvent_AcceptedMeanwhile");
        assertThat(accepted).variables().containsEntry("answer", "accepted");

        ProcessInstance rejected = asked();
        complaint.reject(true);
        assertThat(rejected).isEnded().hasPassed("EndEvent_RejectedMeanwhile");
        assertThat(rejected).variables().containsEntry("answer", "rejected");
    }

    private ProcessInstance asked() {
        complaint.steps().planWaitingTime(false);
        ProcessInstance process = start();
        complaint.fireTimer("Event_WaitingTimeOver");
        complaint.fireTimer("Event_WaitingTimeOver");
        assertThat(complaint.openTasks()).containsExactly("Task_ContactComplainant");
        return process;
    }

    @Test
    void an_answer_after_the_reminder_still_counts() {
        ProcessInstance process = start();
        complaint.fireTimer("Event_WaitingTimeOver");

        complaint.reject(true);

        assertThat(process).isEnded();
        assertThat(process).variables().containsEntry("answer", "rejected");
    }

    @Test
    void silence_of_a_vulnerable_person_is_never_taken_for_an_answer() {
        complaint.steps().planWaitingTime(false);

        ProcessInstance process = start();
        complaint.fireTimer("Event_WaitingTimeOver");
        complaint.fireTimer("Event_WaitingTimeOver");

        assertThat(complaint.groups("Task_ContactComplainant")).containsExactly("complaint-handlers");
        complaint.complete("Task_ContactComplainant");
        assertThat(complaint.performed()).endsWith("recordAnswerDelegate").doesNotContain("recordNoReplyDelegate");
        assertThat(process).isEnded().hasPassed("EndEvent_AnswerRecorded");
    }

    private ProcessInstance start() {
        return complaint.start("OutcomeProcess", Map.of("candidateGroup", "complaint-handlers"));
    }
}
