package org.redress.access.rights;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.redress.access.GuardedTask;
import org.redress.access.TaskRights;
import org.redress.platform.UserTasks;
import org.redress.record.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks {@link TaskRights} about every task of every model, whichever interface is used: when the assignee changes and,
 * in the transaction of the step behind the task, when it is completed. The groups that count are the task's candidate
 * groups, which nobody changes by hand.
 */
@Component
class TaskDuties extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskRights> duties;

    /** The engine starts before the services that read the database. */
    TaskDuties(ObjectProvider<TaskRights> duties) {
        this.duties = duties;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        UserTasks.listen(engine, this::onAssignment, TaskListener.EVENTNAME_ASSIGNMENT);
        UserTasks.listen(engine, this::onCompletion, TaskListener.EVENTNAME_COMPLETE);
    }

    private void onCompletion(DelegateTask task) {
        actor(task).ifPresent(person -> duties.getObject().requireMayComplete(duty(task, task.getAssignee()), person));
    }

    private void onAssignment(DelegateTask task) {
        GuardedTask duty = duty(task, formerHolder((TaskEntity) task));
        Optional<Actor> actor = actor(task);
        actor.ifPresent(person -> duties.getObject().requireMayAssign(duty, person));
        if (task.getAssignee() != null) {
            duties.getObject().requireMayHold(duty, task.getAssignee());
            actor.filter(person -> !person.id().equals(task.getAssignee()))
                    .ifPresent(person -> refuseWhomTheModelRefuses((TaskEntity) task, person));
        }
    }

    /**
     * People who may not do the task, because they made the decision that is reviewed, may not assign it to others
     * either.
     */
    private static void refuseWhomTheModelRefuses(TaskEntity task, Actor actor) {
        List<TaskListener> drawn = task.getTaskDefinition().getTaskListenersForEvent(TaskListener.EVENTNAME_ASSIGNMENT);
        if (drawn != null) {
            String chosen = task.getAssignee();
            task.setAssigneeWithoutCascade(actor.id());
            drawn.forEach(listener -> listener.notify(task));
            task.setAssigneeWithoutCascade(chosen);
        }
    }

    private static GuardedTask duty(DelegateTask task, String holder) {
        Set<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new GuardedTask(groups, holder);
    }

    private static String formerHolder(TaskEntity task) {
        PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        return change == null ? null : change.getOrgValueString();
    }

    /** Empty when the application itself acts: every interface of the engine asks for a login first. */
    private static Optional<Actor> actor(DelegateTask task) {
        return Optional.ofNullable(
                        task.getProcessEngineServices().getIdentityService().getCurrentAuthentication())
                .map(authentication -> new Actor(authentication.getUserId()));
    }
}
