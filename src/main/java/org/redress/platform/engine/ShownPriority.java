package org.redress.platform.engine;

import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.TimelineEvent;
import org.redress.complaint.TimelineRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lists of tasks and flows show the priority that the complaint has, not the one it had when they began. */
@Component
class ShownPriority {

    private static final String NAME = "priority";
    /** Far more processes than one complaint has; a query without a limit would be refused. */
    private static final int MOST = 500;

    private final ProcessEngine engine;
    private final Complaints complaints;

    ShownPriority(ProcessEngine engine, Complaints complaints) {
        this.engine = engine;
        this.complaints = complaints;
    }

    @EventListener
    void on(TimelineRecorded line) {
        if (line.event() == TimelineEvent.PRIORITISED) {
            show(line.complaint(), complaints.get(line.complaint()).priority().name());
        }
    }

    private void show(ComplaintNumber number, String priority) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(context -> context.runWithoutAuthorization(() -> {
                engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(number.value())
                    .variableValueNotEquals(NAME, priority).listPage(0, MOST).stream().map(ProcessInstance::getId)
                    .map(context.getExecutionManager()::findExecutionById).filter(Objects::nonNull)
                    .forEach(instance -> instance.setVariable(NAME, priority));
                return null;
            }));
    }
}
