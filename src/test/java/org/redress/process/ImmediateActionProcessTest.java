package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImmediateActionProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ModelEngine.fullCoverageOf("ImmediateActionProcess");

    @RegisterExtension
    final ModelRun complaint = new ModelRun();

    @Test
    void every_action_that_the_table_asks_for_is_somebodys_task_and_recorded_by_itself() {
        complaint.receive(ModelRun.NUMBER, "PRODUCT");
        endanger();

        assertThat(actions())
                .extracting(this::action)
                .containsExactlyInAnyOrder("CONTAIN", "STOP_SUPPLY", "NOTIFY_AUTHORITY", "CALL_COMPLAINANT");
        assertThat(complaint.performed())
                .containsSubsequence("keepHigherPriorityDelegate", "planImmediateActionsDelegate");
        assertThat(complaint.keptVariables())
                .doesNotContain("immediateActions", "plannedActions", "safetyImplication", "category");

        ModelEngine.engine().getTaskService().complete(actions().get(0).getId());

        assertThat(complaint.performed()).endsWith("recordImmediateActionDelegate");
        assertThat(actions()).hasSize(3);
        actions().forEach(task -> ModelEngine.engine().getTaskService().complete(task.getId()));
        assertThat(complaint.running("ImmediateActionProcess")).isZero();
    }

    @Test
    void actual_danger_is_of_the_highest_priority_before_anything_else_is_known() {
        Object[] priority = {null};
        complaint
                .steps()
                .does("keepHigherPriorityDelegate", execution -> priority[0] = execution.getVariable("priority"));

        endanger();

        assertThat(priority).containsExactly("P1");
    }

    @Test
    void a_withdrawal_and_the_closing_leave_the_danger_to_those_who_act_on_it() {
        complaint.receive(ModelRun.NUMBER, "PRODUCT");
        endanger();

        complaint.tell("Msg_ComplaintWithdrawn");
        complaint.complete("Task_CompleteClosingRecord");

        assertThat(actions()).hasSize(4);
        endanger();
        assertThat(actions()).hasSize(8);
    }

    private static void endanger() {
        Steps.endanger(ModelEngine.engine().getRuntimeService(), ModelRun.NUMBER, "PRODUCT");
    }

    private static List<Task> actions() {
        return ModelEngine.engine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_TakeImmediateAction")
                .list();
    }

    private Object action(Task task) {
        Map<String, Object> seen = ModelEngine.engine().getTaskService().getVariables(task.getId());
        return seen.get("immediateAction");
    }
}
