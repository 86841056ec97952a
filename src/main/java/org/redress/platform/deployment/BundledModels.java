package org.redress.platform.deployment;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that come with the application, before the first request. Only what changed becomes a new version; a file
 * whose newest version an owner deployed stays the owner's; a file that breaks a rule is left out and the rest goes on.
 */
@Component
class BundledModels implements SmartInitializingSingleton {

    static final String NAME = "redress";
    static final String SOURCE = "bundle";
    private static final Logger log = LoggerFactory.getLogger(BundledModels.class);

    private final ModelSource source;
    private final DeployedContract contract;
    private final Ownership ownership;
    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;

    BundledModels(ModelSource source, DeployedContract contract, Ownership ownership, RepositoryService repository,
                  ProcessEngineConfigurationImpl engine) {
        this.source = source;
        this.contract = contract;
        this.ownership = ownership;
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        deploy(withoutFindings(withoutOwners(source.files())));
    }

    private List<ModelFile> withoutOwners(List<ModelFile> files) {
        return files.stream().filter(file -> {
            Set<String> owned = ownership.ownedBy(file);
            if (!owned.isEmpty()) {
                log.info("{} was not deployed: the version in use of {} was deployed by a process owner and stays.",
                    file, String.join(", ", owned));
            }
            return owned.isEmpty();
        }).toList();
    }

    /** Leaving out one file can take away what another one refers to; so until nothing is found any more. */
    private List<ModelFile> withoutFindings(List<ModelFile> files) {
        List<ModelFile> left = new ArrayList<>(files);
        List<Finding> findings = ModelRules.check(left, contract.of(engine));
        while (!findings.isEmpty()) {
            findings.forEach(finding -> log.error("Not deployed: {}", finding));
            Set<String> refused = findings.stream().map(Finding::file).collect(Collectors.toSet());
            left.removeIf(file -> refused.contains(file.name()));
            findings = ModelRules.check(left, contract.of(engine));
        }
        return left;
    }

    private void deploy(List<ModelFile> files) {
        try {
            deployTogether(files);
        } catch (RuntimeException e) {
            log.error("The models could not be deployed together, trying one by one.", e);
            files.forEach(this::deployAlone);
        }
    }

    private void deployAlone(ModelFile file) {
        try {
            deployTogether(List.of(file));
        } catch (RuntimeException e) {
            log.error("Not deployed: {}: {}", file, e.getMessage());
        }
    }

    private void deployTogether(List<ModelFile> files) {
        if (files.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment = repository.createDeployment().name(NAME).source(SOURCE).enableDuplicateFiltering(true);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        deployment.deploy();
    }
}
