package org.redress.platform.webapps;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.redress.record.Subject;
import org.redress.record.Subjects;
import org.springframework.stereotype.Component;

/**
 * Finds the subject of a task. Handlers may see the tasks offered to them, but not the process instances behind them,
 * which hold the number. So the engine checks the task with the person's rights, and we read the number for them.
 */
@Component
class TaskSubjects {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identities;
    private final Subjects subjects;

    TaskSubjects(TaskService tasks, RuntimeService runtime, IdentityService identities, Subjects subjects) {
        this.subjects = subjects;
        this.tasks = tasks;
        this.runtime = runtime;
        this.identities = identities;
    }

    /** Empty when there is no such task, or none this user may see, or none of a subject. */
    Optional<Subject> subjectOf(String taskId, String userId) {
        return visibleTask(taskId, userId)
                .map(Task::getProcessInstanceId)
                .map(this::instance)
                .map(ProcessInstance::getBusinessKey)
                .flatMap(subjects::in);
    }

    private Optional<Task> visibleTask(String taskId, String userId) {
        List<String> groups = identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
        try {
            identities.setAuthentication(userId, groups);
            return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult());
        } finally {
            identities.clearAuthentication();
        }
    }

    private ProcessInstance instance(String id) {
        return runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
    }
}
