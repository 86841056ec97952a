package org.redress.platform.deployment;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;
import org.redress.platform.LetterArchive;
import org.springframework.stereotype.Component;

/**
 * Who deployed the version in use: we with the application, or a process owner. An owner who took over the model that came with
 * the application uses ours again.
 */
@Component
class Ownership {

    private final ProcessEngineConfigurationImpl engine;
    private final LetterArchive letters;

    Ownership(ProcessEngineConfigurationImpl engine, LetterArchive letters) {
        this.engine = engine;
        this.letters = letters;
    }

    /** The ids in the file whose newest deployed version is an owner's. */
    Set<String> ownedBy(ModelFile file) {
        Definitions definitions = Definitions.in(List.of(file));
        return engine.getCommandExecutorTxRequired().execute(context -> {
            Set<String> owned = new TreeSet<>();
            collect(context, owned, definitions.processes(), context.getProcessDefinitionManager()::findLatestProcessDefinitionByKey);
            collect(context, owned, definitions.decisions(), context.getDecisionDefinitionManager()::findLatestDecisionDefinitionByKey);
            collect(context, owned, definitions.forms(), context.getCamundaFormDefinitionManager()::findLatestDefinitionByKey);
            definitions.letters().stream().filter(this::isOwners).forEach(owned::add);
            return owned;
        });
    }

    /** The engine does not know letters. */
    private boolean isOwners(String letters) {
        return this.letters.versions(letters.substring(letters.indexOf('_') + 1)).stream().limit(1)
            .anyMatch(newest -> !BundledModels.SOURCE.equals(newest.source()));
    }

    private static void collect(CommandContext context, Set<String> owned, Set<String> ids,
                                Function<String, ? extends ResourceDefinitionEntity<?>> latest) {
        for (String id : ids) {
            ResourceDefinitionEntity<?> definition = latest.apply(id);
            if (definition != null && !BundledModels.SOURCE.equals(
                context.getDeploymentManager().findDeploymentById(definition.getDeploymentId()).getSource())) {
                owned.add(id);
            }
        });
        return owned;
    }

    /** Whether what is in use came out of the watched folder the file is in, so that the file may replace it. */
    boolean cameFromItsFolder(ModelFile file) {
        return source.isWatched(file) && deployed.newest(file).values().stream()
            .anyMatch(version -> WatchedFolders.SOURCE.equals(version.source()));
    }

    boolean isOurs(DeployedVersion version, ModelFile file) {
        return BundledModels.SOURCE.equals(version.source())
            || WatchedFolders.SOURCE.equals(version.source()) && source.isWatched(file)
            || bundles.lastSaw(file.name(), version.file().content());
    }
}
