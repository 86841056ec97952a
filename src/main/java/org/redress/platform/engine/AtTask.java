package org.redress.platform.engine;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.redress.complaint.RuleRefused;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a person does at a task. When a timer or a message was quicker on the same complaint, in the engine's rows or in ours,
 * nothing was written and it is tried again: nobody has to press twice. What a rule refuses is the person's to mend: the engine's
 * REST interface answers 400 with the reason, and Tasklist shows it.
 */
final class AtTask {

    private static final int TRIES = 4;
    /** What the database calls a violated unique key. */
    private static final String ADDED_ALREADY = "23505";

    private AtTask() {
    }

    static void claiming(Runnable claim) {
        try {
            claim.run();
        } catch (ProcessEngineException e) {
            throw refusalIn(e).<ProcessEngineException>map(refusal -> new BadUserRequestException(refusal.getMessage(), e)).orElse(e);
        }
    }

    /** A listener's exception comes wrapped, twice. */
    static Optional<RuleRefused> refusalIn(Throwable e) {
        return causes(e).filter(RuleRefused.class::isInstance).map(RuleRefused.class::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause);
    }

    /** @param commands of the service that completes; what it does becomes part of the same command */
    static <R> R completing(String task, Map<String, Object> typed, CommandExecutor commands, Supplier<R> completion) {
        for (int tries = 1; ; tries++) {
            try {
                return commands.execute(context -> {
                    refuseWhenGone(task, context);
                    FormFields.refuseOthers(task, typed, context);
                    return completion.get();
                });
            } catch (RuleRefused e) {
                // the one exception that both doors, complete and submit-form, answer with 400
                throw new FormFieldValidationException(null, e.getMessage(), e);
            } catch (RuntimeException e) {
                if (!isOvertaken(e) || tries == TRIES || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw e;
                }
            }
        }
    }

    /** By who wrote the same rows, or, where a step adds one, by who added it first. */
    private static boolean isOvertaken(RuntimeException e) {
        return e instanceof OptimisticLockingException || e instanceof OptimisticLockingFailureException
            || causes(e).anyMatch(cause -> cause instanceof SQLException failure && ADDED_ALREADY.equals(failure.getSQLState()));
    }

    private static void refuseWhenGone(String task, CommandContext context) {
        if (context.getTaskManager().findTaskById(task) == null) {
            throw new RuleRefused("Somebody else has just completed this task, or it is no longer needed.");
        }
    }
}
