package org.redress.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** Puts people into the groups of a test's installation. */
public final class Staff {

    public static final String PASSWORD = "Correct-horse-9";

    /** Hashed once for all; hashing is slow by design. */
    private static UserEntity hashed;

    private final IdentityService identities;

    public Staff(IdentityService identities) {
        this.identities = identities;
    }

    /** @return the user's name */
    public String hire(String name, StaffGroup... groups) {
        if (identities.createUserQuery().userId(name).count() == 0) {
            UserEntity user = (UserEntity) identities.newUser(name);
            user.setEmail(name + "@redress.example");
            save(user);
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

    private void save(UserEntity user) {
        synchronized (Staff.class) {
            if (hashed == null) {
                user.setPassword(PASSWORD);
            } else {
                user.setDbPassword(hashed.getPassword());
                user.setSalt(hashed.getSalt());
            }
            identities.saveUser(user);
            hashed = user;
        }
    }

    public void dismiss(String name) {
        identities.deleteUser(name);
    }
}
