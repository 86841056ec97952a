package org.redress.models.deployment;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.redress.models.EngineFindings;
import org.redress.models.Finding;
import org.redress.models.ModelCheck;
import org.redress.models.ModelFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Deploys files of which some may be bad: those are left out, each with its findings, and the others are deployed.
 * Content that was last deployed in the same way makes no new version. The engine ensures that under a lock in the
 * database, also when another instance deploys the same at the same moment.
 */
@Component
class ModelDeployment {

    static final String NAME = "redress";

    private final ModelCheck rules;
    private final SecondPerson secondPerson;
    private final DeployedVersions deployed;
    private final Doors doors;
    private final RepositoryService repository;

    ModelDeployment(
            ModelCheck rules,
            SecondPerson secondPerson,
            DeployedVersions deployed,
            Doors doors,
            RepositoryService repository) {
        this.rules = rules;
        this.secondPerson = secondPerson;
        this.deployed = deployed;
        this.doors = doors;
        this.repository = repository;
    }

    /** @return what was found in the files that were left out */
    List<Finding> deploy(List<ModelFile> files, Door door) {
        List<Finding> findings = new ArrayList<>();
        List<ModelFile> good = withoutFindings(approved(files, door, findings), findings);
        try {
            deployTogether(good, door);
        } catch (RuntimeException e) {
            good.forEach(file -> findings.addAll(deployAlone(file, door)));
        }
        return findings;
    }

    /**
     * The files that may be deployed in this way without a second person. Each file counts as a change of its own; a
     * file that is already in use is no change.
     *
     * @param findings get what keeps the others out
     */
    List<ModelFile> approved(List<ModelFile> files, Door door, List<Finding> findings) {
        return files.stream()
                .filter(file -> {
                    List<Finding> missing = secondPerson.missing(List.of(file), door);
                    boolean kept = missing.isEmpty() || deployed.isInUse(file);
                    findings.addAll(kept ? List.of() : missing);
                    return kept;
                })
                .toList();
    }

    /** Leaving out one file can take away what another one refers to; so until nothing is found any more. */
    private List<ModelFile> withoutFindings(List<ModelFile> files, List<Finding> findings) {
        List<ModelFile> left = new ArrayList<>(files);
        List<Finding> found = rules.findings(left);
        while (!found.isEmpty()) {
            findings.addAll(found);
            Set<String> refused = found.stream().map(Finding::file).collect(Collectors.toSet());
            left.removeIf(file -> refused.contains(file.name()));
            found = rules.findings(left);
        }
        return left;
    }

    private List<Finding> deployAlone(ModelFile file, Door door) {
        try {
            deployTogether(List.of(file), door);
            return List.of();
        } catch (ParseException e) {
            return DeploymentGate.findings(e, List.of(file));
        } catch (ProcessEnginePersistenceException | OptimisticLockingException | TransactionException e) {
            // nothing the file is to blame for
            throw e;
        } catch (RuntimeException e) {
            return List.of(EngineFindings.of(e, List.of(file)));
        }
    }

    private void deployTogether(List<ModelFile> files, Door door) {
        if (files.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(door.source()).enableDuplicateFiltering(true);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        doors.through(door, deployment::deploy);
    }
}
