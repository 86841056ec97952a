package org.redress.access.rights;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.redress.access.GuardedTask;
import org.redress.access.TaskRights;
import org.redress.casework.deeds.OpenTasks;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.springframework.stereotype.Component;

/** Asks {@link TaskRights} which of the open tasks of a complaint somebody may do. */
@Component
class OffersOfComplaint implements OpenTasks {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskRights rights;
    private final StaffDirectory staff;

    OffersOfComplaint(ProcessEngineConfigurationImpl engine, TaskRights rights, StaffDirectory staff) {
        this.engine = engine;
        this.rights = rights;
        this.staff = staff;
    }

    @Override
    public List<OpenTask> of(ComplaintNumber number, Actor reader) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() ->
                        open(number).stream().map(task -> shown(task, reader)).toList()));
    }

    private List<Task> open(ComplaintNumber number) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .active()
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    private OpenTask shown(Task task, Actor reader) {
        Set<String> groups = groupsOf(engine.getTaskService(), task);
        return new OpenTask(
                task.getId(),
                task.getName(),
                task.getAssignee(),
                groups.stream().map(this::called).collect(Collectors.toCollection(TreeSet::new)),
                reader.id().equals(task.getAssignee()),
                rights.refusal(new GuardedTask(groups, task.getAssignee()), reader)
                        .isEmpty());
    }

    private String called(String group) {
        return staff.nameOfGroup(group).orElse(group);
    }

    private static Set<String> groupsOf(TaskService tasks, Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
