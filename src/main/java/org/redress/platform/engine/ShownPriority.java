package org.redress.platform.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.record.TimelineRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the priority variable current, so that lists of tasks and flows show the present priority of the complaint, not
 * the one from their start.
 */
@Component
class ShownPriority {

    private static final String NAME = "priority";

    private final ProcessEngine engine;
    private final Complaints complaints;

    ShownPriority(ProcessEngine engine, Complaints complaints) {
        this.engine = engine;
        this.complaints = complaints;
    }

    @EventListener
    void on(TimelineRecorded line) {
        if (line.event() == ComplaintEvent.PRIORITISED) {
            ComplaintNumber.of(line.subject())
                    .ifPresent(number ->
                            show(number, complaints.get(number).priority().name()));
        }
    }

    private void show(ComplaintNumber number, String priority) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    CarriedVariable.set(
                            engine.getRuntimeService()
                                    .createProcessInstanceQuery()
                                    .processInstanceBusinessKey(number.value())
                                    .variableValueNotEquals(NAME, priority),
                            NAME,
                            priority,
                            context);
                    return null;
                }));
    }
}
