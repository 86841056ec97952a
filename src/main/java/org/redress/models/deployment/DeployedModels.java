package org.redress.models.deployment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;
import org.redress.models.KnownModels;
import org.redress.models.ModelFile;
import org.springframework.stereotype.Component;

/**
 * The models in the engine, read from it when they are asked for; no rights are asked here. The gate makes one for itself, because
 * it stands before there is anything to inject.
 */
@Component
public class DeployedModels implements KnownModels {

    private final ProcessEngineConfigurationImpl engine;

    DeployedModels(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public Optional<ModelFile> process(String id) {
        return file(context -> context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(id));
    }

    @Override
    public Optional<ModelFile> decision(String id) {
        return file(context -> context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(id));
    }

    @Override
    public Optional<ModelFile> form(String id) {
        return file(context -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id));
    }

    @Override
    public Collection<ModelFile> processes() {
        List<String> ids = engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() ->
                        context
                                .getProcessDefinitionManager()
                                .findProcessDefinitionsByQueryCriteria(newest(), null)
                                .stream()
                                .map(definition -> definition.getKey())
                                .toList()));
        return ids.stream().map(this::process).flatMap(Optional::stream).toList();
    }

    private static ProcessDefinitionQueryImpl newest() {
        ProcessDefinitionQueryImpl query = new ProcessDefinitionQueryImpl();
        query.latestVersion();
        return query;
    }

    /** A version of a process, in use or not. */
    public ModelFile version(String definition) {
        return file(context -> context.getProcessDefinitionManager().findLatestProcessDefinitionById(definition))
                .orElseThrow();
    }

    private Optional<ModelFile> file(Function<CommandContext, ? extends ResourceDefinitionEntity<?>> definition) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> Optional.<ResourceDefinitionEntity<?>>ofNullable(definition.apply(context))
                        .map(found -> file(found, context)));
    }

    static ModelFile file(ResourceDefinitionEntity<?> definition, CommandContext context) {
        return new ModelFile(
                definition.getResourceName(),
                context.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(
                                definition.getDeploymentId(), definition.getResourceName())
                        .getBytes());
    }
}
