package org.redress.platform.hardening;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Tasks are made, dated, given to groups and ended by models, tables and clocks. What the engine offers besides is closed to everybody,
 * administrators included: a task whose date, group or name can be changed is a task that can be hidden, and an error thrown by
 * hand ends a process without its approval. What remains: claim, hand over, hand back, complete.
 */
public final class HandsOffTasks extends CommandInterceptor {

    private static final String FIXED =
            "What a task is called, when it is due and who is asked is set by the process, not by hand.";
    private static final String VARIABLES = "Variables are written and removed by steps, not by hand.";
    private static final String DELEGATION =
            "Tasks are not delegated here; hand the task over to somebody of the group that was asked.";
    private static final String BY_STEPS = "Errors and escalations are thrown by steps, not by hand.";
    private static final String BY_MODELS = "Tasks are made and ended by the process, not by hand.";

    private static final Map<Class<?>, String> CLOSED = Map.ofEntries(
            Map.entry(CreateTaskCmd.class, BY_MODELS),
            Map.entry(DeleteTaskCmd.class, BY_MODELS),
            Map.entry(SaveTaskCmd.class, FIXED),
            Map.entry(AbstractSetTaskPropertyCmd.class, FIXED),
            Map.entry(DeleteIdentityLinkCmd.class, FIXED),
            Map.entry(DelegateTaskCmd.class, DELEGATION),
            Map.entry(ResolveTaskCmd.class, DELEGATION),
            Map.entry(HandleTaskBpmnErrorCmd.class, BY_STEPS),
            Map.entry(HandleTaskEscalationCmd.class, BY_STEPS),
            Map.entry(SetTaskVariablesCmd.class, VARIABLES),
            Map.entry(PatchTaskVariablesCmd.class, VARIABLES),
            Map.entry(RemoveTaskVariablesCmd.class, VARIABLES));

    @Override
    public <T> T execute(Command<T> command) {
        refusal(command).ifPresent(sentence -> {
            throw new RefusedByHand(sentence);
        });
        return next.execute(command);
    }

    /** Giving a task to a person is the one link that is made by hand. */
    private static Optional<String> refusal(Command<?> command) {
        return command instanceof AssignTaskCmd
                ? Optional.empty()
                : CLOSED.entrySet().stream()
                        .filter(closed -> closed.getKey().isInstance(command))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }
}
