package org.redress.platform.hardening;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.BadUserRequestException;

/** No class is created because a model names it. A second check after the model rules. */
final class NoClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> named) {
        throw new BadUserRequestException(
                "A model may not name the class " + named.getName() + "; it uses the steps of the catalogue.");
    }
}
