package org.redress.platform.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.redress.platform.Trouble;

/** The engine's REST interface and the web apps answer whatever the database says as a fault of ours; here it is noted what it was. */
public final class NotedTrouble extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            Trouble.in(e).ifPresent(refusal -> refusal.note());
            throw e;
        }
    }
}
