package org.redress.platform.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.redress.platform.Trouble;

/**
 * The engine's REST interface and the web apps answer every database error as a fault of ours. The real reason is noted
 * here.
 */
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
