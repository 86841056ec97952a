package org.redress.platform.hardening;

import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.xml.sax.SAXException;

/**
 * Stands before the engine's own readers of models: what they get, new or stored, consists of itself alone. They would fetch a schema
 * from wherever a model says it lies. The second lock behind the gate.
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
        } catch (SAXException | IOException e) {
            throw new BadUserRequestException(
                    "The file " + resource.getName() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
