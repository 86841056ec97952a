package org.redress.deadlines.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.FlowMessage;
import org.redress.deadlines.ClockFlow;
import org.redress.deadlines.ComplaintClock;
import org.springframework.stereotype.Component;

/** One process instance and one timer for each clock. Many timers are moved with few statements. */
@Component
class EngineClockFlow implements ClockFlow {

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
    public String start(ComplaintClock clock, boolean remindersWanted) {
        return runtime.createMessageCorrelation(FlowMessage.CLOCK_STARTED.messageName())
                .processInstanceBusinessKey(clock.complaint().value())
                .setVariables(Variables.createVariables().putValue("clock", clock.id().toString())
                        .putValue("clockClass", clock.rule().clockClass().name()).putValue("clockShare", 0)
                        .putValue("remindersWanted", remindersWanted))
                .correlateStartMessage().getId();
    }

    @Override
    public void move(Map<String, Instant> nextCheckByFlow) {
        withoutRights(context -> checkpoints(nextCheckByFlow.keySet())
                .forEach(timer -> ((JobEntity) timer).setDuedate(Date.from(nextCheckByFlow.get(timer.getProcessInstanceId())))));
    }

    @Override
    public void hold(String flow) {
        withoutRights(context -> management.suspendJobByProcessInstanceId(flow));
    }

    @Override
    public void release(String flow, Instant nextCheckAt) {
        withoutRights(context -> management.activateJobByProcessInstanceId(flow));
        move(Map.of(flow, nextCheckAt));
    }

    /** A step of the clock's own process that ends the clock leaves the ending to the diagram. */
    @Override
    public void stop(String flow) {
        var current = Context.getBpmnExecutionContext();
        if (current == null || !current.getExecution().getProcessInstanceId().equals(flow)) {
            withoutRights(context -> runtime.createMessageCorrelation(FlowMessage.CLOCK_STOPPED.messageName())
                    .processInstanceId(flow).correlateAll());
        }
    }

    @Override
    public void dateTasks(ComplaintNumber number, Instant dueAt, Instant atRiskFrom) {
        withoutRights(context -> tasks.date(number, dueAt, atRiskFrom));
    }

    private List<Job> checkpoints(Set<String> flows) {
        return management.createJobQuery().processInstanceIds(new HashSet<>(flows)).activityId(CHECKPOINT).listPage(0, flows.size());
    }

    /** As the house, not as the person whose doing it follows from: those may not touch timers. */
    private void withoutRights(Consumer<CommandContext> work) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(context -> {
            context.runWithoutAuthorization(() -> {
                work.accept(context);
                return null;
            });
            return null;
        });
    }
}
