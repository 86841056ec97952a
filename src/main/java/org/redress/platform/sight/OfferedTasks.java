package org.redress.platform.sight;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * People to whom a task is assigned or offered, by name or by group, may read it and work on it. Others need a right to
 * all tasks, and must be allowed to know of its subject.
 */
final class OfferedTasks extends AuthorizationCommandChecker {

    private final HiddenSubjects hidden;

    OfferedTasks(HiddenSubjects hidden) {
        this.hidden = hidden;
    }

    @Override
    public void checkReadTask(TaskEntity task) {
        if (!isOfferedTask(task)) {
            hidden.refuse(task.getProcessInstanceId());
            super.checkReadTask(task);
        }
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        if (!isOfferedTask(task)) {
            hidden.refuse(task.getProcessInstanceId());
            super.checkReadTaskVariable(task);
        }
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        if (!isOfferedTask(task)) {
            hidden.refuse(task.getProcessInstanceId());
            super.checkTaskWork(task);
        }
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        if (!isOfferedTask(task)) {
            hidden.refuse(task.getProcessInstanceId());
            super.checkTaskAssign(task);
        }
    }

    private static boolean isOfferedTask(TaskEntity task) {
        Authentication person = Context.getCommandContext().getAuthentication();
        return person != null
                && person.getUserId() != null
                && (person.getUserId().equals(task.getAssignee())
                        || task.getCandidates().stream().anyMatch(link -> isFor(person, link)));
    }

    private static boolean isFor(Authentication person, IdentityLink offer) {
        List<String> groups = person.getGroupIds();
        return person.getUserId().equals(offer.getUserId())
                || groups != null && offer.getGroupId() != null && groups.contains(offer.getGroupId());
    }
}
