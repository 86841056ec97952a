package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.redress.contract.RuleRefused;

class InformationRequestProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("InformationRequestProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void an_answer_ends_the_waiting() {
        ProcessInstance process = ask(1);

        supply(1);

        assertThat(process).isEnded().hasPassed("EndEvent_InformationRecorded");
        assertThat(complaint.performed())
                .containsExactly("askForInformationDelegate", "recordSuppliedInformationDelegate");
        assertThat(complaint.timer("Event_WaitingTimeOver")).isNull();
    }

    @Test
    void only_the_request_that_is_meant_is_answered() {
        ProcessInstance one = ask(1);
        ProcessInstance other = ask(2);

        supply(2);

        assertThat(one).isWaitingAtExactly("Event_WaitingTimeOver");
        assertThat(other).isEnded();
    }

    @Test
    void the_decision_table_is_asked_and_only_what_the_flow_decides_on_is_kept() {
        ask(1);

        assertThat(complaint.steps().requestLimits())
                .isEqualTo(Map.of(
                        "allowed",
                        true,
                        "answerWithinDays",
                        14,
                        "reminders",
                        2,
                        "remindEveryDays",
                        5,
                        "pausesClocks",
                        true));
        assertThat(complaint.keptVariables())
                .containsExactlyInAnyOrder(
                        "informationRequest", "candidateGroup", "requestWritten", "requestWaitsUntil");
    }

    @Test
    void a_refused_request_leaves_nothing_running() {
        complaint.steps().does("askForInformationDelegate", execution -> {
            throw new RuleRefused("Five times is enough.");
        });

        assertThatThrownBy(() -> ask(1)).isInstanceOf(RuleRefused.class);

        assertThat(complaint.running("InformationRequestProcess")).isZero();
    }

    @Test
    void silence_is_reminded_and_then_decided_on_by_a_person() {
        complaint.steps().waitsFor("reminder", "end");
        ProcessInstance process = ask(1);

        complaint.fireTimer("Event_WaitingTimeOver");
        assertThat(complaint.performed()).endsWith("remindAboutInformationDelegate");
        complaint.fireTimer("Event_WaitingTimeOver");

        assertThat(complaint.performed()).endsWith("recordLapsedRequestDelegate");
        assertThat(complaint.groups("Task_ContinueWithoutInformation")).containsExactly("complaint-handlers");
        complaint.complete("Task_ContinueWithoutInformation");
        assertThat(complaint.performed()).endsWith("recordContinuationDelegate");
        assertThat(process).isEnded().hasPassed("EndEvent_ContinuedWithoutInformation");
    }

    @Test
    void a_question_or_reminder_that_has_not_arrived_is_waited_for() {
        complaint.steps().waitsFor("arrival", "arrival", "end");
        ProcessInstance process = ask(1);

        complaint.fireTimer("Event_WaitingTimeOver");
        complaint.fireTimer("Event_WaitingTimeOver");
        assertThat(process).isWaitingAtExactly("Event_WaitingTimeOver");
        complaint.fireTimer("Event_WaitingTimeOver");

        assertThat(complaint.performed())
                .containsExactly(
                        "askForInformationDelegate",
                        "checkRequestWaitingDelegate",
                        "checkRequestWaitingDelegate",
                        "checkRequestWaitingDelegate",
                        "recordLapsedRequestDelegate");
    }

    @Test
    void a_third_party_is_asked_and_reminded_by_somebody() {
        complaint.steps().asks(false);
        complaint.steps().waits("recordAskingDelegate", false);
        complaint.steps().waits("remindAboutInformationDelegate", false);
        complaint.steps().waitsFor("reminder");
        ask(1);
        assertThat(complaint.timer("Event_WaitingTimeOver")).isNull();

        complaint.complete("Task_AskThirdParty");
        complaint.fireTimer("Event_WaitingTimeOver");
        complaint.complete("Task_AskThirdParty");

        assertThat(complaint.performed())
                .containsExactly(
                        "askForInformationDelegate",
                        "recordAskingDelegate",
                        "checkRequestWaitingDelegate",
                        "remindAboutInformationDelegate",
                        "recordAskingDelegate");
        assertThat(complaint.timer("Event_WaitingTimeOver")).isNotNull();
    }

    @Test
    void an_answer_counts_while_somebody_still_tries_to_ask() {
        complaint.steps().asks(false);
        ProcessInstance process = ask(1);

        supply(1);

        assertThat(process).isEnded();
        assertThat(complaint.openTasks()).isEmpty();
    }

    @Test
    void an_answer_after_the_last_day_still_counts() {
        complaint.steps().waitsFor("reminder", "end");
        ProcessInstance process = ask(1);
        complaint.fireTimer("Event_WaitingTimeOver");
        complaint.fireTimer("Event_WaitingTimeOver");

        supply(1);

        assertThat(process).isEnded().hasPassed("EndEvent_InformationRecorded");
        assertThat(complaint.openTasks()).isEmpty();
    }

    @Test
    void the_end_of_the_complaint_ends_the_waiting() {
        ProcessInstance process = ask(1);

        tell("Msg_InformationRequestCancelled", 1);

        assertThat(process).isEnded().hasPassed("EndEvent_WaitingEnded");
        assertThat(complaint.performed()).endsWith("cancelInformationRequestDelegate");
        assertThat(complaint.timer("Event_WaitingTimeOver")).isNull();
    }

    private ProcessInstance ask(long request) {
        var facts = Variables.createVariables();
        Map.of("newRequest", request, "askedOf", "COMPLAINANT", "requestsBefore", 0)
                .forEach((name, value) -> facts.putValueTyped(name, Variables.untypedValue(value, true)));
        facts.putValueTyped("jurisdiction", Variables.stringValue(null, true))
                .putValueTyped("sector", Variables.stringValue(null, true));
        return ModelEngine.engine()
                .getRuntimeService()
                .createMessageCorrelation("Msg_InformationRequested")
                .processInstanceBusinessKey(ModelRun.NUMBER)
                .setVariables(facts)
                .correlateWithResult()
                .getProcessInstance();
    }

    private void supply(long request) {
        tell("Msg_InformationSupplied", request);
    }

    private void tell(String message, long request) {
        ModelEngine.engine()
                .getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(ModelRun.NUMBER)
                .processInstanceVariableEquals("informationRequest", request)
                .correlate();
    }
}
