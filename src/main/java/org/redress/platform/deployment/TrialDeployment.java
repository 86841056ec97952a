package org.redress.platform.deployment;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deploys files as if in earnest, in a transaction that is always rolled back: gate and engine say what they would say. */
@Component
public class TrialDeployment {

    private final RepositoryService repository;
    private final Doors doors;
    private final TransactionTemplate transaction;

    TrialDeployment(RepositoryService repository, Doors doors, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.doors = doors;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Everything that stands against deploying these files together; nothing, when they would be accepted. */
    public List<Finding> findings(Collection<ModelFile> files) {
        try {
            if (!files.isEmpty()) {
                deployAndRollBack(files);
            }
            return List.of();
        } catch (ParseException e) {
            return e.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream().map(problem -> finding(report.getResourceName(), problem))).toList();
        } catch (ProcessEngineException e) {
            return List.of(new Finding("", "", "", "The engine refuses this: " + e.getMessage()));
        }
    }

    private void deployAndRollBack(Collection<ModelFile> files) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            DeploymentBuilder deployment = repository.createDeployment().name("trial").source(Door.CONSOLE.source());
            files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
            doors.through(Door.CONSOLE, deployment::deploy);
        });
    }

    private static Finding finding(String resource, Problem problem) {
        if (problem instanceof DeploymentGate.FindingProblem refused) {
            return refused.finding();
        }
        String element = problem.getMainElementId() == null ? "" : problem.getMainElementId();
        return new Finding(resource, element, "", "The engine cannot read this: " + problem.getMessage());
    }
}
