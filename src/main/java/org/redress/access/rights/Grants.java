package org.redress.access.rights;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.redress.access.WorkGroup;
import org.springframework.stereotype.Component;

/** Adds permissions to those a group has already, and removes permissions that earlier releases gave. */
@Component
class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grant(WorkGroup group, Resource resource, Permission... permissions) {
        grant(group, resource, Authorization.ANY, permissions);
    }

    void grant(WorkGroup group, Resource resource, String resourceId, Permission... permissions) {
        Authorization grant =
                existing(group, resource, resourceId).orElseGet(() -> created(group, resource, resourceId));
        boolean complete = grant.getId() != null && Arrays.stream(permissions).allMatch(grant::isPermissionGranted);
        if (!complete) {
            Arrays.stream(permissions).forEach(grant::addPermission);
            authorizations.saveAuthorization(grant);
        }
    }

    void withdraw(WorkGroup group, Resource resource, Permission permission) {
        existing(group, resource, Authorization.ANY)
                .filter(grant -> grant.isPermissionGranted(permission))
                .ifPresent(grant -> {
                    grant.removePermission(permission);
                    authorizations.saveAuthorization(grant);
                });
    }

    private Optional<Authorization> existing(WorkGroup group, Resource resource, String resourceId) {
        return Optional.ofNullable(authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(group.id())
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult());
    }

    private Authorization created(WorkGroup group, Resource resource, String resourceId) {
        Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group.id());
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        return grant;
    }
}
