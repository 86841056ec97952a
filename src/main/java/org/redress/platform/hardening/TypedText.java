package org.redress.platform.hardening;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.redress.platform.engine.Completions;
import org.redress.platform.engine.FormOptions;
import org.redress.platform.engine.TaskRefusals;
import org.springframework.stereotype.Component;

/**
 * Keeps what people type out of the engine's tables: whatever comes in with the completion of a task is transient. The
 * step behind the task reads it in the same transaction and hands it to a use case; what the flow has to remember, that
 * step writes. What else would write variables at a task is refused, see {@link HandsOffTasks}.
 */
@Component
class TypedText extends AbstractProcessEnginePlugin {

    private final Completions completions;
    private final FormOptions options;

    TypedText(Completions completions, FormOptions options) {
        this.completions = completions;
        this.options = options;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new Tasks(completions));
        configuration.setFormService(new Forms(completions, options));
    }

    private static VariableMap transientOnly(Map<String, Object> typed) {
        VariableMap variables = Variables.createVariables();
        if (typed != null) {
            VariableMap values = Variables.fromMap(typed);
            values.keySet()
                    .forEach(name -> variables.putValueTyped(
                            name, transientValue(name, values.<TypedValue>getValueTyped(name))));
        }
        return variables;
    }

    /** A value without a type of its own has to be made anew: the engine only marks typed ones. */
    private static TypedValue transientValue(String name, TypedValue value) {
        FlatTypes.refuseOthers(name, value);
        return Variables.untypedValue(value.getType() == null ? value.getValue() : value, true);
    }

    private static final class Tasks extends TaskServiceImpl {

        private final Completions completions;

        Tasks(Completions completions) {
            this.completions = completions;
        }

        @Override
        public void complete(String taskId, Map<String, Object> variables) {
            completeWithVariablesInReturn(taskId, variables, false);
        }

        @Override
        public VariableMap completeWithVariablesInReturn(
                String taskId, Map<String, Object> variables, boolean deserializeValues) {
            return completions.complete(
                    taskId,
                    variables,
                    commandExecutor,
                    () -> super.completeWithVariablesInReturn(taskId, transientOnly(variables), deserializeValues));
        }

        @Override
        public void claim(String taskId, String userId) {
            TaskRefusals.claiming(() -> super.claim(taskId, userId));
        }

        @Override
        public void setAssignee(String taskId, String userId) {
            TaskRefusals.claiming(() -> super.setAssignee(taskId, userId));
        }
    }

    private static final class Forms extends FormServiceImpl {

        private final Completions completions;
        private final FormOptions options;

        Forms(Completions completions, FormOptions options) {
            this.completions = completions;
            this.options = options;
        }

        @Override
        public InputStream getDeployedTaskForm(String taskId) {
            try (InputStream form = super.getDeployedTaskForm(taskId)) {
                return new ByteArrayInputStream(options.filled(form.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void submitTaskForm(String taskId, Map<String, Object> typed) {
            submitTaskFormWithVariablesInReturn(taskId, typed, false);
        }

        @Override
        public VariableMap submitTaskFormWithVariablesInReturn(
                String taskId, Map<String, Object> typed, boolean deserializeValues) {
            return completions.complete(
                    taskId,
                    typed,
                    commandExecutor,
                    () -> super.submitTaskFormWithVariablesInReturn(taskId, transientOnly(typed), deserializeValues));
        }
    }
}
