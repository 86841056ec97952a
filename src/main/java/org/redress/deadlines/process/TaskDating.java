package org.redress.deadlines.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
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
import org.camunda.bpm.engine.runtime.ProcessInstance;
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

    private static final int MOST_TASKS = 20;

    private final ObjectProvider<ClockLedger> ledger;
    private final ObjectProvider<ProcessEngine> engine;

    /** The engine starts before the services that read the database. */
    TaskDating(ObjectProvider<ClockLedger> ledger, ObjectProvider<ProcessEngine> engine) {
        this.ledger = ledger;
        this.engine = engine;
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

    void date(Map<ComplaintNumber, TaskDates> dates) {
        String[] numbers = dates.keySet().stream().map(ComplaintNumber::value).toArray(String[]::new);
        if (numbers.length == 0) {
            return;
        }
        List<Task> open = engine.getObject().getTaskService().createTaskQuery().processInstanceBusinessKeyIn(numbers)
                .listPage(0, numbers.length * MOST_TASKS);
        Map<String, String> numberByInstance = numbersOf(open);
        open.forEach(task -> date((TaskEntity) task, dates.get(new ComplaintNumber(numberByInstance.get(task.getProcessInstanceId())))));
    }

    private Map<String, String> numbersOf(List<Task> open) {
        Set<String> instances = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return instances.isEmpty() ? Map.of() : engine.getObject().getRuntimeService().createProcessInstanceQuery()
                .processInstanceIds(instances).listPage(0, instances.size()).stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private void date(DelegateTask task) {
        String key = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        ComplaintNumber.in(key).ifPresent(number -> date((TaskEntity) task, ledger.getObject().taskDatesOf(number)));
    }

    /** A model may name a variable that says nothing for this task; of a task that is being cancelled the variables are gone before it is. */
    private static boolean hasOwnDate(TaskEntity task) {
        if (task.getTaskDefinition() == null || task.getTaskDefinition().getDueDateExpression() == null) {
            return false;
        }
        try {
            return task.getTaskDefinition().getDueDateExpression().getValue(task.getExecution()) != null;
        } catch (ProcessEngineException e) {
            return true;
        }
    }

    private static void date(TaskEntity task, TaskDates all) {
        TaskDates.Dates dates = all.of(task.getTaskDefinitionKey());
        if (!hasOwnDate(task)) {
            task.setDueDate(dates.dueAt() == null ? null : Date.from(dates.dueAt()));
            task.setFollowUpDate(dates.atRiskFrom() == null ? null : Date.from(dates.atRiskFrom()));
        }
    }
}
