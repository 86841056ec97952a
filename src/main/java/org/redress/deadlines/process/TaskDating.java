package org.redress.deadlines.process;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.TaskDates;
import org.redress.platform.UserTasks;
import org.redress.record.Subject;
import org.redress.record.Subjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tasks get the dates of the ledger: the due date is when the most pressing clock of their subject ends, the follow-up
 * date is when it becomes at risk. A task whose model sets a due date keeps that.
 */
@Component
class TaskDating extends AbstractProcessEnginePlugin {

    private static final int MOST_TASKS = 20;

    private final ObjectProvider<Subjects> subjects;
    private final ObjectProvider<ClockLedger> ledger;
    private final ObjectProvider<ProcessEngine> engine;

    /** The engine starts before the services that read the database. */
    TaskDating(
            ObjectProvider<Subjects> subjects,
            ObjectProvider<ClockLedger> ledger,
            ObjectProvider<ProcessEngine> engine) {
        this.subjects = subjects;
        this.ledger = ledger;
        this.engine = engine;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        UserTasks.listen(engine, this::date, TaskListener.EVENTNAME_CREATE);
    }

    void date(Map<Subject, TaskDates> dates) {
        Map<String, TaskDates> byKey = new HashMap<>();
        dates.forEach((subject, own) -> byKey.put(subject.key(), own));
        if (byKey.isEmpty()) {
            return;
        }
        List<Task> open = engine.getObject()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKeyIn(byKey.keySet().toArray(String[]::new))
                .listPage(0, byKey.size() * MOST_TASKS);
        Map<String, String> keyByInstance =
                UserTasks.businessKeysOf(open, engine.getObject().getRuntimeService());
        open.stream()
                .filter(task -> !isCancelled((TaskEntity) task))
                .forEach(task -> date((TaskEntity) task, byKey.get(keyByInstance.get(task.getProcessInstanceId()))));
    }

    private void date(DelegateTask task) {
        String key = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        subjects.getObject()
                .in(key)
                .ifPresent(subject -> date((TaskEntity) task, ledger.getObject().taskDatesOf(subject)));
    }

    /** The database does not know yet what this transaction deleted, and the variables of such a task are gone. */
    private static boolean isCancelled(TaskEntity task) {
        return Context.getCommandContext().getDbEntityManager().isDeleted(task);
    }

    /** A model may name a variable that has no value for this task. */
    private static boolean hasOwnDate(TaskEntity task) {
        return task.getTaskDefinition() != null
                && task.getTaskDefinition().getDueDateExpression() != null
                && task.getTaskDefinition().getDueDateExpression().getValue(task.getExecution()) != null;
    }

    private static void date(TaskEntity task, TaskDates all) {
        TaskDates.Dates dates = all.of(task.getTaskDefinitionKey());
        if (!hasOwnDate(task)) {
            task.setDueDate(dates.dueAt() == null ? null : Date.from(dates.dueAt()));
            task.setFollowUpDate(dates.atRiskFrom() == null ? null : Date.from(dates.atRiskFrom()));
        }
    }
}
