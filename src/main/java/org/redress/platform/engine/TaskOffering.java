package org.redress.platform.engine;

import static org.camunda.bpm.engine.task.IdentityLinkType.CANDIDATE;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.redress.casework.StandIns;
import org.redress.casework.TaskOffers;
import org.redress.casework.WorkTaken;
import org.redress.platform.UserTasks;
import org.redress.record.Subject;
import org.redress.record.Subjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one place where a task of a subject is offered: to its groups, and by name to those outside them who stand in for a member
 * today. A model names groups only, so every name on a task was written here.
 */
@Component
class TaskOffering extends AbstractProcessEnginePlugin implements TaskOffers {

    private static final int PAGE = 1000;

    private final ObjectProvider<Subjects> subjects;
    private final ObjectProvider<StandIns> standIns;
    private final ObjectProvider<ProcessEngine> engine;
    private final ApplicationEventPublisher events;

    /** The engine starts before the services that read the database. */
    TaskOffering(
            ObjectProvider<Subjects> subjects,
            ObjectProvider<StandIns> standIns,
            ObjectProvider<ProcessEngine> engine,
            ApplicationEventPublisher events) {
        this.subjects = subjects;
        this.standIns = standIns;
        this.engine = engine;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        UserTasks.listen(engine, this::offer, TaskListener.EVENTNAME_CREATE);
    }

    /** Takes a task from its holder and from everybody it is offered to, and offers it to another group. */
    void give(TaskEntity task, String group) {
        String holder = task.getAssignee();
        task.setAssignee(null);
        candidates(task, IdentityLink::getGroupId).stream()
                .filter(old -> !old.equals(group))
                .forEach(task::deleteCandidateGroup);
        if (!candidates(task, IdentityLink::getGroupId).contains(group)) {
            task.addCandidateGroup(group);
        }
        offer(task);
        tellTaken(task, holder, false);
    }

    private void tellTaken(TaskEntity task, String holder, boolean backAgain) {
        if (holder != null) {
            events.publishEvent(new WorkTaken(
                    subjects.getObject()
                            .in(task.getExecution().getProcessBusinessKey())
                            .orElseThrow(),
                    holder,
                    task.getName(),
                    candidates(task, IdentityLink::getGroupId),
                    task.getId() + "/" + task.getRevision(),
                    backAgain));
        }
    }

    /** Offers the task by name to people who stand in for a member of its groups, and to nobody else by name. */
    void offer(DelegateTask task) {
        String key = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        subjects.getObject()
                .in(key)
                .ifPresent(subject -> offer(task, subject, standIns.getObject().today()));
    }

    private static void offer(DelegateTask task, Subject subject, StandIns.Today today) {
        Set<String> named = candidates(task, IdentityLink::getUserId);
        Set<String> wanted = today.of(subject, candidates(task, IdentityLink::getGroupId));
        named.stream().filter(person -> !wanted.contains(person)).forEach(task::deleteCandidateUser);
        wanted.stream().filter(person -> !named.contains(person)).forEach(task::addCandidateUser);
    }

    /** A task remembers what was taken away in this transaction. */
    private static Set<String> candidates(DelegateTask task, Function<IdentityLink, String> kind) {
        var changes = Context.getCommandContext().getDbEntityManager();
        return task.getCandidates().stream()
                .filter(link -> CANDIDATE.equals(link.getType()) && !changes.isDeleted((IdentityLinkEntity) link))
                .map(kind)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> openFor(Collection<String> groups, Collection<String> people) {
        Set<String> open = new HashSet<>();
        if (!groups.isEmpty()) {
            collect(tasks().taskCandidateGroupIn(List.copyOf(groups)).includeAssignedTasks(), open);
        }
        people.forEach(person -> collect(tasks().taskInvolvedUser(person), open));
        return open;
    }

    private static void collect(TaskQuery query, Set<String> open) {
        List<Task> page;
        query.orderByTaskId().asc();
        for (int first = 0; !(page = query.listPage(first, PAGE)).isEmpty(); first += PAGE) {
            page.stream().map(Task::getId).forEach(open::add);
        }
    }

    @Override
    public void renew(Collection<String> ids) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            List<Task> open = tasks().taskIdIn(ids.toArray(String[]::new)).listPage(0, ids.size());
            Map<String, String> keys =
                    UserTasks.businessKeysOf(open, engine.getObject().getRuntimeService());
            StandIns.Today today = standIns.getObject().today();
            open.forEach(task -> subjects.getObject()
                    .in(keys.get(task.getProcessInstanceId()))
                    .ifPresent(subject -> renew((TaskEntity) task, subject, today)));
            return null;
        });
    }

    /** Somebody who held the task as a stand-in loses it when they no longer stand in. */
    private void renew(TaskEntity task, Subject subject, StandIns.Today today) {
        boolean byName = candidates(task, IdentityLink::getUserId).contains(task.getAssignee());
        offer(task, subject, today);
        String holder = task.getAssignee();
        if (byName && !candidates(task, IdentityLink::getUserId).contains(holder)) {
            task.setAssignee(null);
            tellTaken(task, holder, true);
        }
    }

    private TaskQuery tasks() {
        return engine.getObject().getTaskService().createTaskQuery();
    }
}
