package org.redress.platform.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.redress.platform.deployment.Definitions;
import org.redress.platform.deployment.ModelFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of all models in the engine: who deployed them, when and why, and what is in them. In one list of all kinds, which
 * the engine cannot give; what the gate needs of it stays in the room of deployments.
 */
@Service
@Transactional(readOnly = true)
public class ModelVersions {

    private final ModelVersionStore store;
    private final RepositoryService repository;

    ModelVersions(ModelVersionStore store, RepositoryService repository) {
        this.store = store;
        this.repository = repository;
    }

    /** The newest version of each model. */
    public List<ModelVersion> newest() {
        return store.newest();
    }

    /** All versions of one, newest first. */
    public List<ModelVersion> versions(ModelKind kind, String id) {
        return store.versions(kind, id);
    }

    /** What a file would replace: the newest versions of what it defines. */
    public List<ModelVersion> replacedBy(ModelFile file) {
        return replacedBy(file, newest());
    }

    /** @param newest of all models, looked up once for several files */
    public static List<ModelVersion> replacedBy(ModelFile file, List<ModelVersion> newest) {
        Definitions defined = Definitions.in(List.of(file));
        return newest.stream()
                .filter(version -> idsOf(version.kind(), defined).contains(version.id()))
                .toList();
    }

    private static Set<String> idsOf(ModelKind kind, Definitions defined) {
        return switch (kind) {
            case PROCESS -> defined.processes();
            case DECISION -> defined.decisions();
            case FORM -> defined.forms();
            case LETTERS -> defined.letters();
        };
    }

    /** What came in with one deployment. */
    public List<ModelVersion> of(String deployment) {
        return store.of(deployment);
    }

    /** The version of a model before another one. */
    public Optional<ModelVersion> before(ModelVersion model) {
        return versions(model.kind(), model.id()).stream()
                .filter(version -> version.version() < model.version())
                .findFirst();
    }

    /** The text of a file as it was deployed, with its folder or without; empty when the deployment or the file is not there. */
    public Optional<String> content(String deployment, String file) {
        String alone = file.substring(file.lastIndexOf('/') + 1);
        return repository.getDeploymentResourceNames(deployment).stream()
                .filter(name -> name.equals(file) || name.equals(alone))
                .findFirst()
                .map(name -> read(deployment, name));
    }

    private String read(String deployment, String file) {
        try (InputStream in = repository.getResourceAsStream(deployment, file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
