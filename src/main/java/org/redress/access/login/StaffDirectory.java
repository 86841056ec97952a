package org.redress.access.login;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Users and groups as the engine's identity service has them now. */
@Component
class StaffDirectory {

    private final IdentityService identities;

    StaffDirectory(IdentityService identities) {
        this.identities = identities;
    }

    boolean passwordMatches(String userId, String password) {
        return identities.checkPassword(userId, password);
    }

    /** The user's groups, or empty when there is no such user (any more). */
    Optional<List<GroupAuthority>> groupsOf(String userId) {
        List<GroupAuthority> groups = identities.createGroupQuery().groupMember(userId).orderByGroupId().asc().list().stream()
            .map(Group::getId)
            .map(GroupAuthority::new)
            .toList();
        boolean exists = !groups.isEmpty() || identities.createUserQuery().userId(userId).count() == 1;
        return exists ? Optional.of(groups) : Optional.empty();
    }
}
