package org.redress.platform.engine;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;

/**
 * The engine lets whoever deployed something delete it again, with every complaint that runs on it, and so take a change back without a
 * second person. Here they may read it; deleting is for administrators.
 */
final class DeployersDoNotDelete extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        return user == null ? null
            : new AuthorizationEntity[] {createGrantAuthorization(user, null, Resources.DEPLOYMENT, deployment.getId(), Permissions.READ)};
    }
}
