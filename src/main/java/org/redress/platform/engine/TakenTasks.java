package org.redress.platform.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.redress.casework.TaskTaken;
import org.redress.platform.UserTasks;
import org.redress.record.Subjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells when somebody begins to work on a subject: takes a task of whoever works on it, or completes one that nobody took. */
@Component
class TakenTasks extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Subjects> subjects;
    private final ApplicationEventPublisher events;

    /** The engine starts before the services that read the database. */
    TakenTasks(ObjectProvider<Subjects> subjects, ApplicationEventPublisher events) {
        this.subjects = subjects;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        UserTasks.listen(engine, task -> taken(task, task.getAssignee()), TaskListener.EVENTNAME_ASSIGNMENT);
        UserTasks.listen(engine, task -> taken(task, actor(task)), TaskListener.EVENTNAME_COMPLETE);
    }

    private void taken(DelegateTask task, String person) {
        if (person != null && task.getExecution() != null && OpenWork.isForWhoeverWorksOnIt((TaskEntity) task)) {
            subjects.getObject()
                    .in(task.getExecution().getProcessBusinessKey())
                    .ifPresent(subject -> events.publishEvent(new TaskTaken(subject, person)));
        }
    }

    private static String actor(DelegateTask task) {
        var person = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return person == null ? null : person.getUserId();
    }
}
