package org.redress.platform.migration;

import java.io.ByteArrayInputStream;
import java.util.function.Function;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.redress.platform.deployment.Door;
import org.redress.platform.deployment.Doors;
import org.redress.platform.deployment.ModelFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys a version for as long as somebody looks at it, in a transaction of its own that is always undone. Nobody else sees
 * it, and the engine's memory forgets it too.
 */
@Component
class Rehearsal {

    private static final String NAME = "rehearsal";

    private final RepositoryService repository;
    private final Doors doors;
    private final ProcessEngineConfigurationImpl engine;
    private final TransactionTemplate undone;

    Rehearsal(RepositoryService repository, Doors doors, ProcessEngineConfigurationImpl engine, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.doors = doors;
        this.engine = engine;
        this.undone = new TransactionTemplate(transactions);
        undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param look is given the only process of the file */
    <R> R with(ModelFile candidate, Function<ProcessDefinition, R> look) {
        return undone.execute(transaction -> {
            transaction.setRollbackOnly();
            DeploymentBuilder deployment = repository.createDeployment().name(NAME).source(NAME)
                .addInputStream(candidate.name(), new ByteArrayInputStream(candidate.content()));
            DeploymentWithDefinitions deployed = doors.through(Door.CONSOLE, deployment::deployWithResult);
            try {
                return look.apply(deployed.getDeployedProcessDefinitions().get(0));
            } finally {
                deployed.getDeployedProcessDefinitions().forEach(definition -> forget(definition.getId()));
                engine.getRegisteredDeployments().remove(deployed.getId());
            }
        });
    }

    private void forget(String definition) {
        engine.getDeploymentCache().removeProcessDefinition(definition);
        engine.getDeploymentCache().getBpmnModelInstanceCache().remove(definition);
    }
}
