package org.redress.platform.deployment;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Deploys files of which some may be bad: those are left out, each with its findings, and the others go on. Content that was
 * deployed last by the same door makes no new version; the engine sees to that under a lock in the database, whatever other
 * instance of the application deploys the same at the same moment.
 */
@Component
class ModelDeployment {

    static final String NAME = "redress";

    private final ModelCheck rules;
    private final RepositoryService repository;

    ModelDeployment(ModelCheck rules, RepositoryService repository) {
        this.rules = rules;
        this.repository = repository;
    }

    /** @return what was found in the files that were left out */
    List<Finding> deploy(List<ModelFile> files, String source) {
        List<Finding> findings = new ArrayList<>();
        List<ModelFile> good = withoutFindings(files, findings);
        try {
            deployTogether(good, source);
        } catch (RuntimeException e) {
            good.forEach(file -> findings.addAll(deployAlone(file, source)));
        }
        return findings;
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

    private List<Finding> deployAlone(ModelFile file, String source) {
        try {
            deployTogether(List.of(file), source);
            return List.of();
        } catch (ParseException e) {
            return e.getResorceReports().stream().flatMap(report -> report.getErrors().stream())
                .map(problem -> finding(file, problem)).toList();
        } catch (ProcessEnginePersistenceException | OptimisticLockingException | TransactionException e) {
            // nothing the file is to blame for
            throw e;
        } catch (RuntimeException e) {
            return List.of(new Finding(file.name(), "", "", "The engine does not take the file: " + e.getMessage()));
        }
    }

    private static Finding finding(ModelFile file, Problem problem) {
        String element = problem.getMainElementId() == null ? "" : problem.getMainElementId();
        return new Finding(file.name(), element, "", "The engine does not take this: " + problem.getMessage());
    }

    private void deployTogether(List<ModelFile> files, String source) {
        if (files.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment = repository.createDeployment().name(NAME).source(source).enableDuplicateFiltering(true);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        deployment.deploy();
    }
}
