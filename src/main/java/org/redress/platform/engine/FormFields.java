package org.redress.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Whoever completes a task hands in the fields of its form and nothing else: a name that is no field could be one that the flow decides
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
        Set<String> asked = context.runWithoutAuthorization(() -> askedAt(task, context));
        List<FieldProblem> problems = typed.keySet().stream().filter(name -> !asked.contains(name)).sorted()
            .map(name -> new FieldProblem(name, "is no field of this task's form")).toList();
        if (!problems.isEmpty()) {
            throw new RuleRefused(problems);
        }
    }

    private static Set<String> askedAt(String task, CommandContext context) {
        TaskFormData form = new GetTaskFormCmd(task).execute(context);
        CamundaFormRef reference = form == null ? null : form.getCamundaFormRef();
        CamundaFormDefinition definition = reference == null || reference.getKey() == null ? null
            : new GetCamundaFormDefinitionCmd(reference, form.getDeploymentId()).execute(context);
        return definition == null ? Set.of() : keysIn(definition, context);
    }

    private static Set<String> keysIn(CamundaFormDefinition definition, CommandContext context) {
        try (InputStream in = new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()).execute(context)) {
            Optional<FormModel> form = FormModel.read(new ModelFile(definition.getResourceName(), in.readAllBytes()));
            return form.map(FormModel::keys).orElse(Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
