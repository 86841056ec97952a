package org.redress.platform.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.redress.complaint.Category;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.FlowMessage;
import org.redress.complaint.Receipt;
import org.redress.complaint.Stage;
import org.redress.contract.StepNotAvailable;
import org.redress.platform.FlowVariable;
import org.redress.platform.hardening.EndlessFlow;
import org.redress.platform.hardening.HandsOffTasks;
import org.springframework.stereotype.Component;

/** Speaks to the engine by business key and message name only. */
@Component
class EngineComplaintFlow implements ComplaintFlow {

    /** How ids of the escalation process begin, whatever its version. */
    private static final String ESCALATION = "EscalationProcess:";

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskOffering offering;

    EngineComplaintFlow(ProcessEngine engine, TaskOffering offering) {
        this.offering = offering;
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
    }

    @Override
    public void start(Complaint complaint) {
        start(complaint, complaint.stage(), true);
    }

    @Override
    public void startAgain(Complaint complaint, Stage begin, boolean secondStageOpen) {
        start(complaint, begin, secondStageOpen);
    }

    private void start(Complaint complaint, Stage begin, boolean secondStageOpen) {
        Category category = complaint.category();
        Receipt receipt = complaint.receipt();
        var variables = Variables.createVariables()
                .putValue(FlowVariable.WORKING_TEAM.name(), complaint.workingTeam())
                .putValueTyped("stage", Variables.stringValue(begin.name(), true))
                .putValueTyped("secondStageOpen", Variables.booleanValue(secondStageOpen, true))
                .putValue("remindersWanted", receipt.remindersWanted())
                .putValueTyped(
                        "channel", Variables.stringValue(receipt.channel().first(), true))
                .putValueTyped(
                        "subchannel", Variables.stringValue(receipt.channel().finer(), true))
                .putValueTyped("category", Variables.stringValue(category == null ? null : category.first(), true))
                .putValueTyped("subcategory", Variables.stringValue(category == null ? null : category.finer(), true))
                .putValueTyped(
                        "language",
                        Variables.stringValue(
                                Locale.forLanguageTag(receipt.language()).getLanguage(), true))
                .putValueTyped(
                        "accessLevel",
                        Variables.stringValue(complaint.accessLevel().name(), true))
                .putValueTyped("sector", Variables.stringValue(receipt.regime().sector(), true))
                .putValueTyped(
                        "jurisdiction", Variables.stringValue(receipt.regime().jurisdiction(), true))
                .putValueTyped("scheme", Variables.stringValue(receipt.regime().scheme(), true))
                .putValueTyped("receivedOn", Variables.stringValue(dayOf(receipt.receivedAt()), true));
        runtime.createMessageCorrelation(FlowMessage.COMPLAINT_RECEIVED.messageName())
                .processInstanceBusinessKey(complaint.number().value())
                .setVariables(variables)
                .correlateStartMessage();
    }

    /** The day in UTC: rules come into force on days, and one more or less is told by nobody. */
    private static String dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    }

    @Override
    public void tell(ComplaintNumber number, FlowMessage message, Map<String, Object> facts) {
        tell(
                number,
                runtime.createMessageCorrelation(message.messageName()),
                facts,
                facts.isEmpty() ? Set.of() : kept(number, facts.keySet()));
    }

    /** Which of these the processes of the complaint keep already: the engine takes those only to keep them, and hands them on only so. */
    private Set<String> kept(ComplaintNumber number, Set<String> names) {
        String[] running =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                        .map(ProcessInstance::getId)
                        .toArray(String[]::new);
        return running.length == 0
                ? Set.of()
                : runtime
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(running)
                        .variableNameIn(names.toArray(String[]::new))
                        .list()
                        .stream()
                        .map(VariableInstance::getName)
                        .collect(Collectors.toSet());
    }

    @Override
    public void tellOne(
            ComplaintNumber number, FlowMessage message, String name, Object value, Map<String, Object> facts) {
        tell(
                number,
                runtime.createMessageCorrelation(message.messageName()).processInstanceVariableEquals(name, value),
                facts,
                Set.of());
    }

    @Override
    public void tellWhoWaits(ComplaintNumber number, FlowMessage message, String name, Object value) {
        String own = processOfThisStep();
        inEngine(context -> runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(number.value())
                .messageEventSubscriptionName(message.messageName())
                .processVariableValueEquals(name, value)
                .list()
                .stream()
                .filter(waiting -> !waiting.getProcessInstanceId().equals(own)
                        && isStillWaiting((ExecutionEntity) waiting, message))
                .forEach(waiting -> runtime.messageEventReceived(message.messageName(), waiting.getId())));
    }

    /** Whoever was told in this transaction waits no more, though the database does not know yet. */
    private static boolean isStillWaiting(ExecutionEntity waiting, FlowMessage message) {
        return waiting.getEventSubscriptions().stream()
                .anyMatch(awaited -> message.messageName().equals(awaited.getEventName()));
    }

    private static String processOfThisStep() {
        var step = Context.getBpmnExecutionContext();
        return step == null ? null : step.getExecution().getProcessInstanceId();
    }

    @Override
    public boolean isOpenElsewhere(ComplaintNumber number, String step, String name, Object value) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKey(step)
                        .processVariableValueNotEquals(name, value)
                        .count()
                > 0;
    }

    private static void tell(
            ComplaintNumber number, MessageCorrelationBuilder message, Map<String, Object> facts, Set<String> kept) {
        Map<String, Object> told = new HashMap<>();
        facts.forEach((name, value) -> told.put(name, Variables.untypedValue(value, !kept.contains(name))));
        try {
            message.processInstanceBusinessKey(number.value())
                    .setVariables(told)
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new StepNotAvailable("The complaint " + number + " does not wait for this now.");
        } catch (EndlessFlow e) {
            throw new StepNotAvailable(e.getMessage());
        }
    }

    @Override
    public boolean isWaitingFor(ComplaintNumber number, FlowMessage message) {
        return runtime.createExecutionQuery()
                                .processInstanceBusinessKey(number.value())
                                .messageEventSubscriptionName(message.messageName())
                                .count()
                        > 0
                || engine.getRepositoryService()
                                .createProcessDefinitionQuery()
                                .messageEventSubscriptionName(message.messageName())
                                .count()
                        > 0;
    }

    @Override
    public Set<String> currentHandlers(ComplaintNumber number) {
        return work(number).stream()
                .map(Task::getAssignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> reassign(ComplaintNumber number, String from, String to) {
        Set<String> holders = new HashSet<>();
        work(number, task -> {
            if (isForWhoeverWorksOnIt(task) && groupsOf(task).contains(from)) {
                Optional.ofNullable(task.getAssignee()).ifPresent(holders::add);
                offering.give(task, to);
            }
        });
        return holders;
    }

    /** Lateness moves the work, never a check of it: whom a table named to approve, verify or review stays asked. */
    private static boolean isForWhoeverWorksOnIt(TaskEntity task) {
        return task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                .anyMatch(group -> WorkingTeam.EXPRESSION.equals(group.getExpressionText()));
    }

    private static Set<String> groupsOf(TaskEntity task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Open tasks other than those that ask somebody to look after the others. */
    private List<Task> work(ComplaintNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .filter(task -> !task.getProcessDefinitionId().startsWith(ESCALATION))
                .toList();
    }

    /** The house's own hand: what people may not change of a task, see {@link HandsOffTasks}, the flow changes here. */
    private void work(ComplaintNumber number, Consumer<TaskEntity> change) {
        inEngine(context -> work(number)
                .forEach(task -> change.accept(context.getTaskManager().findTaskById(task.getId()))));
    }

    private void inEngine(Consumer<CommandContext> work) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    work.accept(context);
                    return null;
                });
    }
}
