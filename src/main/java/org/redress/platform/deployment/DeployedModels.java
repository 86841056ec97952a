package org.redress.platform.deployment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;

/** The models in use in the engine, read from it when they are asked for. */
final class DeployedModels implements KnownModels {

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
        List<String> ids = engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() ->
            context.getProcessDefinitionManager().findProcessDefinitionsByQueryCriteria(newest(), null).stream()
                .map(definition -> definition.getKey()).toList()));
        return ids.stream().map(this::process).flatMap(Optional::stream).toList();
    }

    private static ProcessDefinitionQueryImpl newest() {
        ProcessDefinitionQueryImpl query = new ProcessDefinitionQueryImpl();
        query.latestVersion();
        return query;
    }

    private Optional<ModelFile> file(Function<CommandContext, ? extends ResourceDefinitionEntity<?>> latest) {
        return engine.getCommandExecutorTxRequired().execute(context ->
            Optional.<ResourceDefinitionEntity<?>>ofNullable(latest.apply(context))
            .map(definition -> new ModelFile(definition.getResourceName(), context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName()).getBytes())));
    }
}
