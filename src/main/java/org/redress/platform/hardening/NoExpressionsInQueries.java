package org.redress.platform.hardening;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses expressions in queries. The engine itself refuses them only in the outer query and forgets the alternatives
 * inside ("orQueries"); {@link GuardedExpressions} makes all of them harmless anyway.
 */
final class NoExpressionsInQueries extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query && hasExpressions(query)) {
            throw new BadUserRequestException("Expressions are not allowed in queries");
        }
        return next.execute(command);
    }

    private static boolean hasExpressions(TaskQueryImpl query) {
        return isNotEmpty(query) || query.getQueries().stream().anyMatch(NoExpressionsInQueries::isNotEmpty);
    }

    private static boolean isNotEmpty(AbstractQuery<?, ?> query) {
        return !query.getExpressions().isEmpty();
    }
}
