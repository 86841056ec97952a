package org.redress.deadlines.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.Task;
import org.redress.complaint.ComplaintNumber;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.TaskDates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tasks carry the dates of the ledger: due when the most pressing clock of their complaint ends, follow-up from when on it is
 * at risk. A task whose model sets a due date of its own keeps that.
 */
@Component
class TaskDating extends AbstractProcessEnginePlugin {

    private static final int MOST_TASKS = 500;

    private final ObjectProvider<ClockLedger> ledger;
    private final ObjectProvider<TaskService> tasks;

    /** The engine starts before the services that read the database. */
    TaskDating(ObjectProvider<ClockLedger> ledger, ObjectProvider<TaskService> tasks) {
        this.ledger = ledger;
        this.tasks = tasks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TaskDating.this::date);
            }
        });
    }

    void date(ComplaintNumber number, Instant dueAt, Instant atRiskFrom) {
        for (Task task : tasks.getObject().createTaskQuery().processInstanceBusinessKey(number.value()).listPage(0, MOST_TASKS)) {
            date((TaskEntity) task, new TaskDates(dueAt, atRiskFrom));
        }
    }

    private void date(DelegateTask task) {
        String number = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        if (number != null) {
            date((TaskEntity) task, ledger.getObject().taskDatesOf(new ComplaintNumber(number)));
        }
    }

    private static void date(TaskEntity task, TaskDates dates) {
        if (task.getTaskDefinition() == null || task.getTaskDefinition().getDueDateExpression() == null) {
            task.setDueDate(dates.dueAt() == null ? null : Date.from(dates.dueAt()));
            task.setFollowUpDate(dates.atRiskFrom() == null ? null : Date.from(dates.atRiskFrom()));
        }
    }
}
