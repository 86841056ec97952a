package org.redress.deadlines.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;
import org.redress.deadlines.ClockFlow;
import org.redress.deadlines.SubjectClock;
import org.redress.deadlines.TaskDates;
import org.redress.record.Subject;
import org.springframework.stereotype.Component;

/** One process instance and one timer for each clock. Many timers are moved with few statements. */
@Component
class EngineClockFlow implements ClockFlow {

    private static final String PROCESS = "ClockProcess";
    private static final int PAGE = 2000;
    static final String CHECKPOINT = "Event_CheckpointReached";

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskDating tasks;

    EngineClockFlow(ProcessEngine engine, TaskDating tasks) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
        this.tasks = tasks;
    }

    @Override
    public String start(SubjectClock clock, boolean remindersWanted) {
        return asTheHouse(() -> runtime.createMessageCorrelation(ClockMessage.CLOCK_STARTED.messageName())
                .processInstanceBusinessKey(clock.subject().key())
                .setVariables(Variables.createVariables()
                        .putValue("clock", clock.id().toString())
                        .putValue("clockClass", clock.rule().clockClass().name())
                        .putValue("clockShare", 0)
                        .putValue("remindersWanted", remindersWanted))
                .correlateStartMessage()
                .getId());
    }

    @Override
    public void move(Map<String, Instant> nextCheckByFlow) {
        asTheHouse(() -> checkpoints(nextCheckByFlow.keySet())
                .forEach(timer ->
                        ((JobEntity) timer).setDuedate(Date.from(nextCheckByFlow.get(timer.getProcessInstanceId())))));
    }

    @Override
    public void hold(String flow) {
        asTheHouse(() -> suspend(flow, SuspensionState.SUSPENDED));
    }

    @Override
    public void release(String flow, Instant nextCheckAt) {
        asTheHouse(() -> suspend(flow, SuspensionState.ACTIVE));
        move(Map.of(flow, nextCheckAt));
    }

    /**
     * Acts on the timer itself: the engine's own command changes the row directly in the database, and a step that also
     * changes the timer would fail.
     */
    private void suspend(String flow, SuspensionState state) {
        checkpoints(Set.of(flow)).forEach(timer -> ((JobEntity) timer).setSuspensionState(state.getStateCode()));
    }

    /** When a step of the clock's own process ends the clock, the diagram ends the process. */
    @Override
    public void stop(String flow) {
        var current = Context.getBpmnExecutionContext();
        if (current == null || !current.getExecution().getProcessInstanceId().equals(flow)) {
            asTheHouse(() -> runtime.createMessageCorrelation(ClockMessage.CLOCK_STOPPED.messageName())
                    .processInstanceId(flow)
                    .correlateAll());
        }
    }

    @Override
    public void dateTasks(Map<Subject, TaskDates> dates) {
        asTheHouse(() -> tasks.date(dates));
    }

    @Override
    public Map<String, Wait> all() {
        Map<String, Wait> flows = new HashMap<>();
        var instances = runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .orderByProcessInstanceId()
                .asc();
        pages(instances, instance -> flows.put(instance.getId(), new Wait(null, false, false)));
        pages(
                management
                        .createJobQuery()
                        .processDefinitionKey(PROCESS)
                        .activityId(CHECKPOINT)
                        .orderByJobId()
                        .asc(),
                timer -> flows.put(timer.getProcessInstanceId(), wait(timer)));
        return flows;
    }

    @Override
    public Wait find(String flow) {
        Job timer = timerOf(flow);
        boolean there = timer != null
                || runtime.createProcessInstanceQuery().processInstanceId(flow).count() > 0;
        return timer != null ? wait(timer) : there ? new Wait(null, false, false) : null;
    }

    @Override
    public void retry(String flow) {
        management.setJobRetries(timerOf(flow).getId(), 1);
    }

    private Job timerOf(String flow) {
        return management
                .createJobQuery()
                .processInstanceId(flow)
                .activityId(CHECKPOINT)
                .singleResult();
    }

    private static Wait wait(Job timer) {
        return new Wait(timer.getDuedate().toInstant(), timer.isSuspended(), timer.getRetries() == 0);
    }

    private static <T> void pages(Query<?, T> query, Consumer<T> each) {
        List<T> page;
        for (int first = 0; !(page = query.listPage(first, PAGE)).isEmpty(); first += PAGE) {
            page.forEach(each);
        }
    }

    /**
     * The checkpoints are the only jobs of these instances. If the engine is asked for instances and jobs together, it
     * writes SQL that the database refuses.
     */
    private List<Job> checkpoints(Set<String> flows) {
        return flows.isEmpty()
                ? List.of()
                : management
                        .createJobQuery()
                        .processInstanceIds(new HashSet<>(flows))
                        .listPage(0, flows.size());
    }

    /** Runs without the logged-in person, who has no right to change clocks. */
    private <R> R asTheHouse(Callable<R> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(work));
    }

    private void asTheHouse(Runnable work) {
        asTheHouse(Executors.callable(work));
    }
}
