package org.redress.platform.engine;

import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Whatever reaches the engine first, from Tasklist, Cockpit or a program, is tried again when it was {@link Overtaken}. The engine itself repeats jobs. */
public final class RetriedCommands extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        boolean inside = Context.getCommandContext() != null;
        return inside || command instanceof ExecuteJobsCmd
                ? next.execute(command)
                : Overtaken.retried(() -> next.execute(command));
    }
}
