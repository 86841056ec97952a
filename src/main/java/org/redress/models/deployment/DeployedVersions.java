package org.redress.models.deployment;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;
import org.redress.models.Definitions;
import org.redress.models.LetterArchive;
import org.redress.models.ModelFile;
import org.springframework.stereotype.Component;

/**
 * The deployed versions of what a file defines, with the way each version came and the version before it. {@link
 * DeployedModels} finds models by id only and knows neither this way nor letters.
 */
@Component
class DeployedVersions {

    private final ProcessEngineConfigurationImpl engine;
    private final LetterArchive letters;

    DeployedVersions(ProcessEngineConfigurationImpl engine, LetterArchive letters) {
        this.engine = engine;
        this.letters = letters;
    }

    /** By the id of each process, decision, form or language of letters in the file; an id that was never deployed is missing. */
    Map<String, DeployedVersion> newest(ModelFile file) {
        return file.isLetters()
                ? letters(file).limit(1).collect(Collectors.toMap(DeployedVersion::id, Function.identity()))
                : newestInEngine(file);
    }

    /** Whether everything in the file is in use as it stands there. */
    boolean isInUse(ModelFile file) {
        Collection<DeployedVersion> newest = newest(file).values();
        return !newest.isEmpty() && newest.stream().allMatch(version -> version.holds(file.content()));
    }

    private Map<String, DeployedVersion> newestInEngine(ModelFile file) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            Map<String, DeployedVersion> newest = new TreeMap<>();
            latest(file, context).forEach((id, definition) -> newest.put(id, version(definition, context)));
            return newest;
        });
    }

    /** Looks through the versions of the first id in the file, newest first, reading only as far as asked. */
    <R> R history(ModelFile file, Function<Stream<DeployedVersion>, R> look) {
        return file.isLetters() ? look.apply(letters(file)) : historyInEngine(file, look);
    }

    /** The engine does not know letters. */
    private Stream<DeployedVersion> letters(ModelFile file) {
        return Definitions.in(List.of(file)).letters().stream()
                .limit(1)
                .flatMap(id -> letters.versions(id.substring(id.indexOf('_') + 1)).stream()
                        .map(version -> new DeployedVersion(
                                id,
                                version.number(),
                                version.source(),
                                new ModelFile(file.name(), version.content().getBytes(StandardCharsets.UTF_8)))));
    }

    private <R> R historyInEngine(ModelFile file, Function<Stream<DeployedVersion>, R> look) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> look.apply(latest(file, context).values().stream()
                        .limit(1)
                        .flatMap(latest -> Stream.<ResourceDefinitionEntity<?>>iterate(
                                latest, Objects::nonNull, version -> previous(version, context)))
                        .map(version -> version(version, context))));
    }

    private static Map<String, ResourceDefinitionEntity<?>> latest(ModelFile file, CommandContext context) {
        Definitions definitions = Definitions.in(List.of(file));
        Map<String, ResourceDefinitionEntity<?>> latest = new TreeMap<>();
        definitions
                .processes()
                .forEach(id ->
                        latest.put(id, context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(id)));
        definitions
                .decisions()
                .forEach(id ->
                        latest.put(id, context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(id)));
        definitions
                .forms()
                .forEach(id ->
                        latest.put(id, context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id)));
        latest.values().removeIf(Objects::isNull);
        return latest;
    }

    /** The engine keeps no chain of forms; versions can be missing where somebody deleted a deployment. */
    private static ResourceDefinitionEntity<?> previous(ResourceDefinitionEntity<?> version, CommandContext context) {
        if (!(version instanceof CamundaFormDefinitionEntity form)) {
            return version.getPreviousDefinition();
        }
        return IntStream.iterate(form.getVersion() - 1, number -> number > 0, number -> number - 1)
                .mapToObj(number -> context.getCamundaFormDefinitionManager()
                        .findDefinitionByKeyVersionAndTenantId(form.getKey(), number, null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static DeployedVersion version(ResourceDefinitionEntity<?> definition, CommandContext context) {
        DeploymentEntity deployment = context.getDeploymentManager().findDeploymentById(definition.getDeploymentId());
        return new DeployedVersion(
                definition.getId(),
                definition.getVersion(),
                deployment.getSource(),
                DeployedModels.file(definition, context));
    }
}
