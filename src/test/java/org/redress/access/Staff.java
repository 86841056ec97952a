package org.redress.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** Puts people into the groups of a test's installation. */
public final class Staff {

    public static final String PASSWORD = "Correct-horse-9";

    private final IdentityService identities;

    public Staff(IdentityService identities) {
        this.identities = identities;
    }

    /** @return the user's name */
    public String hire(String name, StaffGroup... groups) {
        if (identities.createUserQuery().userId(name).count() == 0) {
            User user = identities.newUser(name);
            user.setPassword(PASSWORD);
            user.setEmail(name + "@redress.example");
            identities.saveUser(user);
        }
        for (StaffGroup group : groups) {
            if (identities
                            .createGroupQuery()
                            .groupMember(name)
                            .groupId(group.id())
                            .count()
                    == 0) {
                identities.createMembership(name, group.id());
            }
        }
        return name;
    }

    public void dismiss(String name) {
        identities.deleteUser(name);
    }
}
