package org.redress.platform.deployment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;
import org.springframework.stereotype.Component;

/** Who deployed the version in use: we with the application, or a process owner. */
@Component
class Ownership {

    private final ProcessEngineConfigurationImpl engine;

    Ownership(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** The ids in the file whose newest deployed version did not come with the application. */
    Set<String> ownedBy(ModelFile file) {
        Definitions definitions = Definitions.in(List.of(file));
        return engine.getCommandExecutorTxRequired().execute(context -> {
            Set<String> owned = new TreeSet<>();
            collect(context, owned, definitions.processes(), context.getProcessDefinitionManager()::findLatestProcessDefinitionByKey);
            collect(context, owned, definitions.decisions(), context.getDecisionDefinitionManager()::findLatestDecisionDefinitionByKey);
            collect(context, owned, definitions.forms(), context.getCamundaFormDefinitionManager()::findLatestDefinitionByKey);
            return owned;
        });
    }

    private static void collect(CommandContext context, Set<String> owned, Set<String> ids,
                                Function<String, ? extends ResourceDefinitionEntity<?>> latest) {
        for (String id : ids) {
            ResourceDefinitionEntity<?> definition = latest.apply(id);
            if (definition != null && !BundledModels.SOURCE.equals(
                context.getDeploymentManager().findDeploymentById(definition.getDeploymentId()).getSource())) {
                owned.add(id);
            }
        }
    }
}
