package org.redress.platform.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.Stage;
import org.redress.contract.StepNotAvailable;
import org.redress.platform.hardening.EndlessFlow;
import org.redress.record.FlowMessage;
import org.redress.record.Subject;
import org.springframework.stereotype.Component;

/** Speaks to the engine by business key and message name only. */
@Component
class EngineComplaintFlow implements ComplaintFlow {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OpenWork work;

    EngineComplaintFlow(ProcessEngine engine, OpenWork work) {
        this.work = work;
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
        runtime.createMessageCorrelation(StartMessage.COMPLAINT_RECEIVED.messageName())
                .processInstanceBusinessKey(complaint.number().value())
                .setVariables(StartVariables.of(complaint, begin, secondStageOpen))
                .correlateStartMessage();
    }

    @Override
    public void begin(Subject subject, FlowMessage begin, Map<String, Object> facts) {
        runtime.createMessageCorrelation(begin.messageName())
                .processInstanceBusinessKey(subject.key())
                .setVariables(facts)
                .correlateStartMessage();
    }

    @Override
    public void tell(Subject subject, FlowMessage message, Map<String, Object> facts) {
        tell(
                subject,
                runtime.createMessageCorrelation(message.messageName()),
                facts,
                facts.isEmpty() ? Set.of() : kept(subject, facts.keySet()));
    }

    /**
     * Which of these variables the subject's processes store already. The engine passes a stored variable on only when
     * it stores the new value too.
     */
    private Set<String> kept(Subject subject, Set<String> names) {
        String[] running =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject.key()).list().stream()
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
    public void tellOne(Subject subject, FlowMessage message, String name, Object value, Map<String, Object> facts) {
        tell(
                subject,
                runtime.createMessageCorrelation(message.messageName()).processInstanceVariableEquals(name, value),
                facts,
                Set.of());
    }

    @Override
    public void tellWhoWaits(Subject subject, FlowMessage message, String name, Object value) {
        String own = processOfThisStep();
        work.inEngine(context -> runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(subject.key())
                .messageEventSubscriptionName(message.messageName())
                .processVariableValueEquals(name, value)
                .list()
                .stream()
                .filter(waiting -> !waiting.getProcessInstanceId().equals(own)
                        && isStillWaiting((ExecutionEntity) waiting, message))
                .forEach(waiting -> runtime.messageEventReceived(message.messageName(), waiting.getId())));
    }

    /** A receiver that got a message in this transaction waits no more, though the database does not know yet. */
    private static boolean isStillWaiting(ExecutionEntity waiting, FlowMessage message) {
        return waiting.getEventSubscriptions().stream()
                .anyMatch(awaited -> message.messageName().equals(awaited.getEventName()));
    }

    private static String processOfThisStep() {
        var step = Context.getBpmnExecutionContext();
        return step == null ? null : step.getExecution().getProcessInstanceId();
    }

    @Override
    public boolean isOpenElsewhere(Subject subject, String step, String name, Object value) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(subject.key())
                        .taskDefinitionKey(step)
                        .processVariableValueNotEquals(name, value)
                        .count()
                > 0;
    }

    private static void tell(
            Subject subject, MessageCorrelationBuilder message, Map<String, Object> facts, Set<String> kept) {
        Map<String, Object> told = new HashMap<>();
        facts.forEach((name, value) -> told.put(name, Variables.untypedValue(value, !kept.contains(name))));
        try {
            message.processInstanceBusinessKey(subject.key()).setVariables(told).correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new StepNotAvailable("The " + subject.kind() + " " + subject.key() + " does not wait for this now.");
        } catch (EndlessFlow e) {
            throw new StepNotAvailable(e.getMessage());
        }
    }

    @Override
    public boolean isWaitingFor(Subject subject, FlowMessage message) {
        return runtime.createExecutionQuery()
                                .processInstanceBusinessKey(subject.key())
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
    public Set<String> currentHandlers(Subject subject) {
        return work.holders(subject);
    }

    @Override
    public Set<String> reassign(Subject subject, String from, String to) {
        return work.reassign(subject, from, to);
    }

    @Override
    public void give(Subject subject, String from, String to) {
        work.give(subject, from, to);
    }

    @Override
    public int countToGive(Subject subject, String from) {
        return work.countToGive(subject, from);
    }
}
