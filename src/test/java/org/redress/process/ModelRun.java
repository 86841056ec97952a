package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One complaint on its way through the models; leaves an empty engine behind. */
final class ModelRun implements BeforeEachCallback, AfterEachCallback {

    static final String NUMBER = "C-2026-000123-58";

    private final ProcessEngine engine = ModelEngine.engine();
    private Steps steps;

    @Override
    public void beforeEach(ExtensionContext context) {
        ProcessEngineTests.init(engine);
        steps = new Steps();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list();
        running.forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test is over"));
        Mocks.reset();
        ProcessEngineTests.reset();
    }

    Steps steps() {
        return steps;
    }

    List<String> performed() {
        return steps.performed();
    }

    ProcessInstance start(String process, Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(process, NUMBER, variables);
    }

    /** A complaint comes in the way the house sends it: routing facts pass, what the flow decides on stays. */
    ProcessInstance receive(String number, String category) {
        return begin(number, category, "FIRST", true);
    }

    /** As the house starts a life: at receipt, or again after it had ended. */
    ProcessInstance begin(String number, String category, String stage, boolean secondStageOpen) {
        return engine.getRuntimeService()
                .createMessageCorrelation("Msg_ComplaintReceived")
                .processInstanceBusinessKey(number)
                .setVariables(Variables.createVariables()
                        .putValue("candidateGroup", "complaint-handlers")
                        .putValue("remindersWanted", true)
                        .putValueTyped("stage", Variables.stringValue(stage, true))
                        .putValueTyped("secondStageOpen", Variables.booleanValue(secondStageOpen, true))
                        .putValueTyped("channel", Variables.stringValue("WEB", true))
                        .putValueTyped("category", Variables.stringValue(category, true))
                        .putValueTyped("language", Variables.stringValue("en", true))
                        .putValueTyped("sector", Variables.stringValue(null, true))
                        .putValueTyped("jurisdiction", Variables.stringValue(null, true))
                        .putValueTyped("scheme", Variables.stringValue(null, true))
                        .putValueTyped("receivedOn", Variables.stringValue("2026-04-02", true)))
                .correlateStartMessage();
    }

    void tell(String number, String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlate();
    }

    /** Begins what goes on beside the main path; which team works on it our tables would say. */
    void begin(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(NUMBER)
                .setVariables(Variables.createVariables()
                        .putValueTyped("candidateGroup", Variables.stringValue("complaint-handlers", true)))
                .correlateStartMessage();
    }

    /** The complainant rejects the decision; the tables know whether it can be reviewed. */
    void reject(boolean secondStageOpen) {
        engine.getRuntimeService()
                .createMessageCorrelation("Msg_DecisionRejected")
                .processInstanceBusinessKey(NUMBER)
                .setVariables(Variables.createVariables()
                        .putValueTyped(
                                "secondStageOpen",
                                Variables.booleanValue(
                                        secondStageOpen, !keptVariables().contains("secondStageOpen"))))
                .correlate();
    }

    void tell(String message) {
        tell(NUMBER, message);
    }

    Task task(String id) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(NUMBER)
                .taskDefinitionKey(id)
                .singleResult();
    }

    void complete(String... ids) {
        for (String id : ids) {
            assertThat(task(id)).as(id + " is open").isNotNull();
            engine.getTaskService().complete(task(id).getId());
        }
    }

    /** The groups that see the task in their list. */
    List<String> groups(String taskId) {
        return engine.getTaskService().getIdentityLinksForTask(task(taskId).getId()).stream()
                .map(link -> link.getGroupId())
                .sorted()
                .toList();
    }

    List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    void fireTimer(String eventId) {
        engine.getManagementService().executeJob(timer(eventId).getId());
    }

    Job timer(String eventId) {
        return engine.getManagementService()
                .createJobQuery()
                .activityId(eventId)
                .singleResult();
    }

    long running(String process) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .count();
    }

    /** Names of everything the engine still keeps about the running complaints. */
    Set<String> keptVariables() {
        return engine.getRuntimeService().createVariableInstanceQuery().list().stream()
                .map(variable -> variable.getName())
                .collect(Collectors.toSet());
    }
}
