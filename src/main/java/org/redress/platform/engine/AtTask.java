package org.redress.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.redress.complaint.RuleRefused;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a person does at a task. When a timer or a message was quicker on the same complaint, in the engine's rows or in ours,
 * nothing was written and it is
 * tried again: nobody has to press twice. What a rule refuses is the person's to mend: the engine's REST interface answers 400
 * with the reason, and Tasklist shows it.
 */
final class AtTask {

    private static final int TRIES = 4;

    private AtTask() {
    }

    static void claiming(Runnable claim) {
        try {
            claim.run();
        } catch (ProcessEngineException e) {
            // a listener's exception comes wrapped, twice
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof RuleRefused) {
                    throw new BadUserRequestException(cause.getMessage(), e);
                }
            }
            throw e;
        }
    }

    static <R> R completing(Supplier<R> completion) {
        for (int tries = 1; ; tries++) {
            try {
                return completion.get();
            } catch (OptimisticLockingException | OptimisticLockingFailureException e) {
                if (tries == TRIES || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw e;
                }
            } catch (RuleRefused e) {
                // the one exception that both doors, complete and submit-form, answer with 400
                throw new FormFieldValidationException(null, e.getMessage(), e);
            }
        }
    }
}
