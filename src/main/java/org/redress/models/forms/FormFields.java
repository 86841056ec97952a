package org.redress.models.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.models.ModelFile;
import org.redress.platform.TaskForms;
import org.springframework.stereotype.Component;

/**
 * The fields of a task's form. Somebody who completes a task may send the fields of its form, with the values the form
 * allows, and nothing else: another name could be a variable on which the flow decides later.
 */
@Component
class FormFields implements TaskForms {

    private final FormOptions options;

    FormFields(FormOptions options) {
        this.options = options;
    }

    @Override
    public void refuseUnfit(String task, Map<String, Object> typed, CommandContext context) {
        if (!context.isAuthorizationCheckEnabled() || context.getAuthentication() == null) {
            return;
        }
        VariableMap values = Variables.fromMap(typed == null ? Map.of() : typed);
        Map<String, FormField> asked = fieldsAt(task, context);
        List<FieldProblem> problems = new ArrayList<>();
        values.keySet().stream()
                .sorted()
                .forEach(name -> flawOfName(asked.get(name), isKept(task, name, context))
                        .ifPresent(flaw -> problems.add(new FieldProblem(name, flaw))));
        asked.forEach((name, field) -> field.flawOf(values.get(name))
                .or(() -> options.flawOfUse(field, values.get(name)))
                .ifPresent(flaw -> problems.add(new FieldProblem(name, flaw))));
        if (!problems.isEmpty()) {
            throw new RuleRefused(problems);
        }
    }

    @Override
    public byte[] filled(byte[] form) {
        return options.filled(form);
    }

    private static Optional<String> flawOfName(FormField field, boolean kept) {
        if (field == null) {
            return Optional.of("is no field of this task's form");
        }
        return field.isOnlyShown() || kept ? Optional.of("is only shown here and is not handed in") : Optional.empty();
    }

    /** A form may not overwrite a variable that the flow stores. */
    private static boolean isKept(String task, String name, CommandContext context) {
        TypedValue value = context.getTaskManager().findTaskById(task).getVariableTyped(name, false);
        return value != null && !value.isTransient();
    }

    @Override
    public String sentence(String task, List<FieldProblem> problems, CommandContext context) {
        Map<String, FormField> fields =
                context.getTaskManager().findTaskById(task) == null ? Map.of() : fieldsAt(task, context);
        return problems.stream()
                .map(problem -> "“" + called(problem.field(), fields) + "” " + problem.message())
                .collect(Collectors.joining("; "));
    }

    private static String called(String name, Map<String, FormField> fields) {
        return fields.containsKey(name) ? fields.get(name).label() : name;
    }

    private Map<String, FormField> fieldsAt(String task, CommandContext context) {
        return context.runWithoutAuthorization(() -> asked(task, context));
    }

    private Map<String, FormField> asked(String task, CommandContext context) {
        TaskFormData form = new GetTaskFormCmd(task).execute(context);
        CamundaFormRef reference = form == null ? null : form.getCamundaFormRef();
        CamundaFormDefinition definition = reference == null || reference.getKey() == null
                ? null
                : new GetCamundaFormDefinitionCmd(reference, form.getDeploymentId()).execute(context);
        return definition == null ? Map.of() : fieldsIn(definition, context);
    }

    private Map<String, FormField> fieldsIn(CamundaFormDefinition definition, CommandContext context) {
        try (InputStream in = new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName())
                .execute(context)) {
            Optional<FormModel> form =
                    FormModel.read(new ModelFile(definition.getResourceName(), options.filled(in.readAllBytes())));
            return form.map(FormModel::fields).orElse(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
