package org.redress.platform.webapps;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Which processes' running instances the current user may see, as the engine's authorizations say. For one request. */
final class InstanceSight {

    private final ProcessEngine engine;
    private final Authentication user;
    private final Map<String, Boolean> known = new HashMap<>();

    InstanceSight(ProcessEngine engine) {
        this.engine = engine;
        this.user = engine.getIdentityService().getCurrentAuthentication();
    }

    /** A definition that does not exist or may not be read is not covered either, and nobody learns which of the two it is. */
    boolean coversDefinition(String definitionId) {
        ProcessDefinition definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionId(definitionId)
                .singleResult();
        return definition != null && covers(definition.getKey());
    }

    boolean covers(String processKey) {
        return known.computeIfAbsent(
                processKey,
                key -> has(ProcessDefinitionPermissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, key)
                        || has(ProcessInstancePermissions.READ, Resources.PROCESS_INSTANCE, ANY));
    }

    private boolean has(Permission permission, Resource resource, String resourceId) {
        if (user == null || user.getUserId() == null) {
            return false;
        }
        List<String> groups = user.getGroupIds();
        return engine.getAuthorizationService()
                .isUserAuthorized(user.getUserId(), groups, permission, resource, resourceId);
    }
}
