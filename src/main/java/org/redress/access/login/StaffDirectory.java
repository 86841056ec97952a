package org.redress.access.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Users and groups as the engine's identity service has them now. */
@Component
public class StaffDirectory {

    private final IdentityService identities;

    StaffDirectory(IdentityService identities) {
        this.identities = identities;
    }

    boolean passwordMatches(String userId, String password) {
        return identities.checkPassword(userId, password);
    }

    /** A value that changes when the password changes and reveals nothing about it. */
    String credentialsOf(String userId) {
        User user = identities.createUserQuery().userId(userId).singleResult();
        return user == null || user.getPassword() == null
                ? ""
                : UUID.nameUUIDFromBytes(user.getPassword().getBytes(UTF_8)).toString();
    }

    /** The user's groups, or empty when there is no such user (any more). */
    Optional<List<GroupAuthority>> groupsOf(String userId) {
        List<GroupAuthority> groups =
                identities.createGroupQuery().groupMember(userId).orderByGroupId().asc().list().stream()
                        .map(Group::getId)
                        .map(GroupAuthority::new)
                        .toList();
        boolean exists =
                !groups.isEmpty() || identities.createUserQuery().userId(userId).count() == 1;
        return exists ? Optional.of(groups) : Optional.empty();
    }
}
