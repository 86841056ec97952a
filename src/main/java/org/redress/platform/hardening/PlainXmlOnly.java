package org.redress.platform.hardening;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.redress.platform.xml.PlainXml;
import org.redress.platform.xml.UnreadableXml;

/**
 * Runs before the engine's own readers of models, so that no model, new or stored, refers to anything outside itself.
 * The readers would fetch a schema from any address in a model. A second check after the gate.
 */
public final class PlainXmlOnly implements Deployer {

    private static final List<String> MODELS = List.of("bpmn", "dmn", "cmmn", "xml");

    @Override
    public void deploy(DeploymentEntity deployment) {
        deployment.getResources().values().stream()
                .filter(resource -> MODELS.stream()
                        .anyMatch(ending -> resource.getName().toLowerCase().endsWith(ending)))
                .forEach(PlainXmlOnly::makePlain);
    }

    private static void makePlain(ResourceEntity resource) {
        try {
            byte[] plain = PlainXml.withoutLocations(resource.getBytes());
            if (plain != resource.getBytes()) {
                resource.setBytes(plain);
            }
        } catch (UnreadableXml e) {
            throw new BadUserRequestException(
                    "The file " + resource.getName() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
