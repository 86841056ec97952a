package org.redress.platform.engine;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.redress.complaint.RuleRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what people type out of the engine's tables: whatever comes in with the completion of a task is transient. The
 * step behind the task reads it in the same transaction and hands it to a use case; what the flow has to remember, that
 * step writes. Setting variables on a task without completing it is refused. What a use case refuses is the caller's to mend:
 * the engine's REST interface answers 400 with the reason, and Tasklist shows it. When a timer or a message was quicker on
 * the same complaint, nothing was written, and the completion is tried again: people do not have to press twice.
 */
@Component
class TypedText extends AbstractProcessEnginePlugin {

    private static final int TRIES = 4;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new Tasks());
        configuration.setFormService(new Forms());
    }

    private static VariableMap transientOnly(Map<String, Object> typed) {
        VariableMap variables = Variables.createVariables();
        if (typed != null) {
            VariableMap values = Variables.fromMap(typed);
            values.keySet().forEach(name -> variables.putValueTyped(name, transientValue(values.<TypedValue>getValueTyped(name))));
        }
        return variables;
    }

    /** A value without a type of its own has to be made anew: the engine only marks typed ones. */
    private static TypedValue transientValue(TypedValue value) {
        return Variables.untypedValue(value.getType() == null ? value.getValue() : value, true);
    }

    private static <R> R completing(Supplier<R> completion) {
        for (int tries = 1; ; tries++) {
            try {
                return completion.get();
            } catch (OptimisticLockingException e) {
                if (tries == TRIES || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw e;
                }
            } catch (RuleRefused e) {
                // the one exception that both doors, complete and submit-form, answer with 400
                throw new FormFieldValidationException(null, e.getMessage(), e);
            }
        }
    }

    private static final class Tasks extends TaskServiceImpl {

        @Override
        public void complete(String taskId, Map<String, Object> variables) {
            completeWithVariablesInReturn(taskId, variables, false);
        }

        @Override
        public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserializeValues) {
            return completing(() -> super.completeWithVariablesInReturn(taskId, transientOnly(variables), deserializeValues));
        }

        @Override
        protected void setVariables(String taskId, Map<String, ? extends Object> variables, boolean local) {
            throw refused();
        }

        @Override
        protected void updateVariables(String taskId, Map<String, ? extends Object> modifications, Collection<String> deletions,
                boolean local) {
            throw refused();
        }

        private static BadUserRequestException refused() {
            return new BadUserRequestException("Variables are written by steps, not by hand.");
        }
    }

    private static final class Forms extends FormServiceImpl {

        @Override
        public void submitTaskForm(String taskId, Map<String, Object> typed) {
            submitTaskFormWithVariablesInReturn(taskId, typed, false);
        }

        @Override
        public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> typed, boolean deserializeValues) {
            return completing(() -> super.submitTaskFormWithVariablesInReturn(taskId, transientOnly(typed), deserializeValues));
        }
    }
}
