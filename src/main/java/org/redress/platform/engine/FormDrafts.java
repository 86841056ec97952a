package org.redress.platform.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.platform.UserTasks;
import org.redress.record.Notes;
import org.redress.record.Subjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What was typed into the form of a task is kept as a draft named {@code form:} and the task's id. The draft is deleted
 * in the transaction that completes or cancels the task, because nobody could see it again.
 */
@Component
class FormDrafts extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Subjects> subjects;
    private final ObjectProvider<Notes> notes;

    /** The engine starts before the services that read the database. */
    FormDrafts(ObjectProvider<Subjects> subjects, ObjectProvider<Notes> notes) {
        this.subjects = subjects;
        this.notes = notes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        UserTasks.listen(engine, this::drop, TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE);
    }

    private void drop(DelegateTask task) {
        String key = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        subjects.getObject()
                .in(key)
                .ifPresent(subject -> notes.getObject().dropDrafts(subject, "form:" + task.getId()));
    }
}
