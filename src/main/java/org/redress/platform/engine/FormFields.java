package org.redress.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.redress.complaint.FieldProblem;
import org.redress.complaint.RuleRefused;
import org.redress.platform.deployment.FormModel;
import org.redress.platform.deployment.ModelFile;

/**
 * The fields of a task's form, by the names the form hands in and the labels people read. Whoever completes a task hands in the fields of its form and nothing else: a name that is no field could be one that the flow decides
 * on further along.
 */
final class FormFields {

    private FormFields() {
    }

    /** @throws RuleRefused naming each that the task's form does not ask for */
    static void refuseOthers(String task, Map<String, Object> typed, CommandContext context) {
        if (typed == null || typed.isEmpty() || !context.isAuthorizationCheckEnabled() || context.getAuthentication() == null) {
            return;
        }
        Set<String> asked = labelsAt(task, context).keySet();
        List<FieldProblem> problems = typed.keySet().stream().filter(name -> !asked.contains(name)).sorted()
            .map(name -> new FieldProblem(name, "is no field of this task's form")).toList();
        if (!problems.isEmpty()) {
            throw new RuleRefused(problems);
        }
    }

    /** What is wrong, field by field, each called as the person reads it in the form of the task. */
    static String sentence(String task, List<FieldProblem> problems, CommandContext context) {
        Map<String, String> labels = context.getTaskManager().findTaskById(task) == null ? Map.of() : labelsAt(task, context);
        return problems.stream().map(problem -> "“" + labels.getOrDefault(problem.field(), problem.field()) + "” " + problem.message())
            .collect(Collectors.joining("; "));
    }

    private static Map<String, String> labelsAt(String task, CommandContext context) {
        return context.runWithoutAuthorization(() -> asked(task, context));
    }

    private static Map<String, String> asked(String task, CommandContext context) {
        TaskFormData form = new GetTaskFormCmd(task).execute(context);
        CamundaFormRef reference = form == null ? null : form.getCamundaFormRef();
        CamundaFormDefinition definition = reference == null || reference.getKey() == null ? null
            : new GetCamundaFormDefinitionCmd(reference, form.getDeploymentId()).execute(context);
        return definition == null ? Map.of() : labelsIn(definition, context);
    }

    private static Map<String, String> labelsIn(CamundaFormDefinition definition, CommandContext context) {
        try (InputStream in = new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()).execute(context)) {
            Optional<FormModel> form = FormModel.read(new ModelFile(definition.getResourceName(), in.readAllBytes()));
            return form.map(FormModel::labels).orElse(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
