package org.redress.access.rights;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.redress.access.StaffGroup;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * One user per group for a trial; the team lead also handles complaints. The password is the user name; production
 * refuses to start with such an account.
 */
@Component
@Profile("trial")
final class DemoUsers implements FirstAccounts {

    static final Map<String, StaffGroup> USERS = Map.of(
            "handler", StaffGroup.COMPLAINT_HANDLERS,
            "lead", StaffGroup.TEAM_LEADS,
            "manager", StaffGroup.MANAGERS,
            "representative", StaffGroup.COMPLAINTS_REPRESENTATIVES,
            "sponsor", StaffGroup.EXECUTIVE_SPONSORS,
            "owner", StaffGroup.PROCESS_OWNERS,
            "quality", StaffGroup.QUALITY_MANAGERS,
            "admin", StaffGroup.ADMINS);

    private final IdentityService identities;

    DemoUsers(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public void ensure() {
        USERS.forEach(this::ensure);
    }

    private void ensure(String name, StaffGroup group) {
        if (identities.createUserQuery().userId(name).count() > 0) {
            return;
        }
        User user = identities.newUser(name);
        user.setFirstName(Character.toUpperCase(name.charAt(0)) + name.substring(1));
        user.setLastName("Trial");
        user.setEmail(name + "@redress.example");
        user.setPassword(name);
        ((IdentityServiceImpl) identities).saveUser(user, true);
        identities.createMembership(name, group.id());
        if (group == StaffGroup.TEAM_LEADS) {
            identities.createMembership(name, StaffGroup.COMPLAINT_HANDLERS.id());
        }
    }
}
