package org.redress.models.letters;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.redress.models.LetterArchive;
import org.redress.models.LetterFile;
import org.redress.models.ModelFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts the words of letters that somebody deploys into use, in the transaction of the deployment: whatever keeps the deployment
 * from happening keeps the words back too. Deleting the deployment later changes no letter.
 */
@Component
class LetterDeployer extends AbstractProcessEnginePlugin {

    /** Looked up on use, because the engine is built before the tables are there. */
    private final ObjectProvider<LetterArchive> archive;

    LetterDeployer(ObjectProvider<LetterArchive> archive) {
        this.archive = archive;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers = engine.getCustomPostDeployers() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostDeployers());
        deployers.add(this::deploy);
        engine.setCustomPostDeployers(deployers);
    }

    private void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        deployment.getResources().values().stream()
                .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
                .filter(ModelFile::isLetters)
                .forEach(file -> archive.getObject()
                        .keep(LetterRules.languageOf(file), deployment.getId(), deployment.getSource(), text(file)));
    }

    private static String text(ModelFile file) {
        try {
            return LetterFile.text(file.content());
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("the rules let through " + file, e);
        }
    }
}
