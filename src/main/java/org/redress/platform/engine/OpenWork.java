package org.redress.platform.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.redress.platform.hardening.HandsOffTasks;
import org.redress.record.Subject;
import org.springframework.stereotype.Component;

/** The open tasks of a subject, and giving them to others. */
@Component
class OpenWork {

    /** How ids of the escalation process begin, whatever its version. */
    private static final String ESCALATION = "EscalationProcess:";

    private final ProcessEngine engine;
    private final TaskOffering offering;

    OpenWork(ProcessEngine engine, TaskOffering offering) {
        this.engine = engine;
        this.offering = offering;
    }

    Set<String> holders(Subject subject) {
        return work(subject).stream()
                .map(Task::getAssignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** @return who held what was given away */
    Set<String> reassign(Subject subject, String from, String to) {
        Set<String> holders = new HashSet<>();
        work(subject, task -> {
            if (isForWhoeverWorksOnIt(task) && groupsOf(task).contains(from)) {
                Optional.ofNullable(task.getAssignee()).ifPresent(holders::add);
                offering.give(task, to);
            }
        });
        return holders;
    }

    void give(Subject subject, String from, String to) {
        work(subject, task -> {
            if (isToGive(task, from)) {
                task.setAssignee(to);
            }
        });
    }

    int countToGive(Subject subject, String from) {
        int[] count = new int[1];
        work(subject, task -> count[0] += isToGive(task, from) ? 1 : 0);
        return count[0];
    }

    private static boolean isToGive(TaskEntity task, String from) {
        return isForWhoeverWorksOnIt(task)
                && (task.getAssignee() == null || task.getAssignee().equals(from));
    }

    /**
     * Being late moves work to others, but never a check of it: people whom a table named to approve, verify or review
     * stay asked.
     */
    static boolean isForWhoeverWorksOnIt(TaskEntity task) {
        return task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                .anyMatch(group -> WorkingTeam.EXPRESSION.equals(group.getExpressionText()));
    }

    private static Set<String> groupsOf(TaskEntity task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Open tasks other than those that ask somebody to look after the others. */
    private List<Task> work(Subject subject) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(subject.key()).list().stream()
                .filter(task -> !task.getProcessDefinitionId().startsWith(ESCALATION))
                .toList();
    }

    /** Acts in the name of the application: it may change what people may not change, see {@link HandsOffTasks}. */
    private void work(Subject subject, Consumer<TaskEntity> change) {
        inEngine(context -> work(subject)
                .forEach(task -> change.accept(context.getTaskManager().findTaskById(task.getId()))));
    }

    void inEngine(Consumer<CommandContext> work) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    work.accept(context);
                    return null;
                });
    }
}
