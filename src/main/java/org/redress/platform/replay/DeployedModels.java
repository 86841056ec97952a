package org.redress.platform.replay;

import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Models as they are in the engine. Whoever may try out a change may try it on everything, so no rights are asked here. */
@Component
class DeployedModels {

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;

    DeployedModels(RepositoryService repository, ProcessEngineConfigurationImpl engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /** The file of the version of a decision that is in use. */
    Optional<InputStream> decision(String key) {
        return read(() -> Optional.ofNullable(repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).latestVersion()
            .singleResult()).map(definition -> repository.getDecisionModel(definition.getId())));
    }

    /** The file of a version of a process. */
    InputStream process(String definitionId) {
        return read(() -> repository.getProcessModel(definitionId));
    }

    <T> T read(Callable<T> question) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(question));
    }

    ProcessEngineConfigurationImpl engine() {
        return engine;
    }
}
