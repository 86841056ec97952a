package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProcessChangeProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("ProcessChangeProcess");

    @RegisterExtension
    final ModelRun change = new ModelRun();

    @Test
    void a_changed_process_takes_effect_on_its_day_after_a_second_persons_word() {
        ProcessInstance process = request("process", false, false);
        assertThat(change.groups("Task_ApproveChange")).containsExactly("process-owners", "quality-managers");

        approve(true);
        assertThat(change.performed()).doesNotContain("activateChangeDelegate");
        change.fireTimer("Event_ActivationTimeReached");

        assertThat(process).hasPassed("EndEvent_ChangeActive");
    }

    @Test
    void what_is_not_approved_is_not_activated() {
        ProcessInstance process = request("decision", false, false);

        approve(false);

        assertThat(process).hasPassed("EndEvent_ChangeRejected");
        assertThat(change.performed()).containsExactly("recordChangeApprovalDelegate");
    }

    @Test
    void a_form_needs_no_second_person() {
        ProcessInstance process = request("form", false, false);

        change.fireTimer("Event_ActivationTimeReached");

        assertThat(process).hasPassed("EndEvent_ChangeActive");
    }

    @Test
    void running_complaints_move_where_the_owner_wants_it() {
        ProcessInstance process = request("process", true, true);

        change.fireTimer("Event_ActivationTimeReached");
        assertThat(change.performed()).containsExactly("activateChangeDelegate");
        change.fireTimer("Task_MoveRunningComplaints");

        assertThat(change.performed()).containsExactly("activateChangeDelegate", "moveRunningComplaintsDelegate");
        assertThat(process).hasPassed("EndEvent_ComplaintsMove");
    }

    @Test
    void what_the_gate_refuses_on_the_day_ends_there() {
        ProcessInstance process = request("process", true, true);
        change.steps().does("activateChangeDelegate", execution -> {
            throw new BpmnError("CHANGE_REFUSED");
        });

        change.fireTimer("Event_ActivationTimeReached");

        assertThat(process).hasPassed("EndEvent_ChangeRefused");
        assertThat(change.performed()).doesNotContain("moveRunningComplaintsDelegate");
    }

    @Test
    void it_can_be_withdrawn_on_its_way() {
        ProcessInstance process = request("process", false, false);

        change.tell("Msg_ChangeWithdrawn");

        assertThat(process).hasPassed("EndEvent_ChangeDropped");
        assertThat(process).isEnded();
    }

    private void approve(boolean approved) {
        change.steps().writes("recordChangeApprovalDelegate", "changeApproved", approved);
        change.complete("Task_ApproveChange");
    }

    private ProcessInstance request(String kind, boolean rollback, boolean moves) {
        return ModelEngine.engine()
                .getRuntimeService()
                .createMessageCorrelation("Msg_ChangeRequested")
                .processInstanceBusinessKey(ModelRun.NUMBER)
                .setVariables(Variables.createVariables()
                        .putValueTyped("changeKind", Variables.stringValue(kind, true))
                        .putValueTyped("rollback", Variables.booleanValue(rollback, true))
                        .putValueTyped("door", Variables.stringValue("console", true))
                        .putValue("activateAt", Steps.FAR_AWAY)
                        .putValue("movesComplaints", moves))
                .correlateStartMessage();
    }
}
