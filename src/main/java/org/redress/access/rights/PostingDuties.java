package org.redress.access.rights;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.redress.access.GuardedTask;
import org.redress.access.TaskRights;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.delivery.Dispatch;
import org.redress.correspondence.post.PostingRights;
import org.redress.record.Actor;
import org.springframework.stereotype.Component;

/** Asks {@link TaskRights} about the task of a letter that somebody marks as posted without opening the task. */
@Component
class PostingDuties implements PostingRights {

    private static final String REACH = "Task_ReachComplainant";

    private final ProcessEngineConfigurationImpl engine;
    private final TaskRights duties;

    PostingDuties(ProcessEngineConfigurationImpl engine, TaskRights duties) {
        this.engine = engine;
        this.duties = duties;
    }

    @Override
    public Optional<RuleRefused> refusal(ComplaintNumber complaint, long letter, boolean back, Actor actor) {
        List<GuardedTask> asked = engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    TaskService tasks = engine.getTaskService();
                    TaskQuery query = tasks.createTaskQuery().processInstanceBusinessKey(complaint.value());
                    return (back
                                    ? query.taskDefinitionKey(REACH)
                                    : query.processVariableValueEquals(Dispatch.LETTER_TO_SEND, letter))
                            .list().stream().map(task -> duty(tasks, task)).toList();
                }));
        return asked.stream()
                .flatMap(duty -> duties.refusal(duty, actor).stream())
                .findFirst();
    }

    private static GuardedTask duty(TaskService tasks, Task task) {
        Set<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new GuardedTask(groups, task.getAssignee());
    }
}
