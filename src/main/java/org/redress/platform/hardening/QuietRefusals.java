package org.redress.platform.hardening;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;
import org.redress.platform.engine.Overtaken;
import org.redress.platform.engine.TaskRefusals;

/**
 * When a rule, the gate or the engine refuses something, the caller is told, and what was overtaken is tried again. The
 * engine would log both as errors with a stack trace. A job has no caller, so its errors are still logged.
 */
final class QuietRefusals extends CommandContextFactory {

    QuietRefusals(ProcessEngineConfigurationImpl engine) {
        setProcessEngineConfiguration(engine);
    }

    @Override
    public CommandContext createCommandContext() {
        return new CommandContext(processEngineConfiguration) {

            @Override
            protected boolean shouldLogFine(Throwable e) {
                return super.shouldLogFine(e)
                        || getCurrentJob() == null
                                && (TaskRefusals.refusalIn(e).isPresent()
                                        || Overtaken.by(e)
                                        || e instanceof ParseException
                                        || e instanceof RefusedByHand
                                        || GuardedIdentity.isWeakPassword(e)
                                        || NullValueException.class
                                                .getPackage()
                                                .equals(e.getClass().getPackage()));
            }
        };
    }
}
