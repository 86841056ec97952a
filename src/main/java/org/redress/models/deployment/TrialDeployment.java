package org.redress.models.deployment;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionRequirementsDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.redress.models.EngineFindings;
import org.redress.models.Finding;
import org.redress.models.ModelFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys files as if in earnest, in a transaction of its own that is always undone: gate and engine say what they would say.
 * Nobody else sees it, and the engine's memory forgets it too.
 */
@Component
public class TrialDeployment {

    private final RepositoryService repository;
    private final Doors doors;
    private final ProcessEngineConfigurationImpl engine;
    private final TransactionTemplate undone;

    TrialDeployment(
            RepositoryService repository,
            Doors doors,
            ProcessEngineConfigurationImpl engine,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.doors = doors;
        this.engine = engine;
        this.undone = new TransactionTemplate(transactions);
        undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Everything that stands against deploying these files together; nothing, when they would be accepted. */
    public List<Finding> findings(Collection<ModelFile> files) {
        try {
            return files.isEmpty() ? List.of() : with(files, processes -> List.of());
        } catch (ParseException e) {
            return DeploymentGate.findings(e, files);
        } catch (ProcessEngineException e) {
            return List.of(EngineFindings.of(e, files));
        }
    }

    /** @param look is given the processes of the files, for as long as it looks */
    public <R> R with(Collection<ModelFile> files, Function<List<? extends ProcessDefinition>, R> look) {
        return undone.execute(transaction -> {
            transaction.setRollbackOnly();
            DeploymentBuilder deployment =
                    repository.createDeployment().name("trial").source(Door.CONSOLE.source());
            files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
            DeploymentEntity deployed = (DeploymentEntity) doors.through(Door.CONSOLE, deployment::deployWithResult);
            try {
                return look.apply(brought(deployed, ProcessDefinitionEntity.class));
            } finally {
                forget(deployed);
            }
        });
    }

    private void forget(DeploymentEntity deployed) {
        DeploymentCache cache = engine.getDeploymentCache();
        brought(deployed, ProcessDefinitionEntity.class).forEach(process -> {
            cache.removeProcessDefinition(process.getId());
            cache.getBpmnModelInstanceCache().remove(process.getId());
        });
        brought(deployed, DecisionDefinitionEntity.class).forEach(each -> cache.removeDecisionDefinition(each.getId()));
        brought(deployed, DecisionRequirementsDefinitionEntity.class)
                .forEach(each -> cache.removeDecisionRequirementsDefinition(each.getId()));
        brought(deployed, CamundaFormDefinitionEntity.class)
                .forEach(each -> cache.removeCamundaFormDefinition(each.getId()));
        engine.getRegisteredDeployments().remove(deployed.getId());
    }

    private static <D> List<D> brought(DeploymentEntity deployed, Class<D> kind) {
        List<D> definitions = deployed.getDeployedArtifacts(kind);
        return definitions == null ? List.of() : definitions;
    }
}
