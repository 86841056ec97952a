package org.redress.access.rights;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.redress.access.StaffGroup;
import org.redress.platform.PasswordRules;
import org.redress.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Production starts with one administrator, whose password the operator sets, and without the accounts of a trial. */
@Component
@Profile("!trial")
final class FirstAdministrator implements FirstAccounts {

    private static final String PASSWORD_SETTING = "REDRESS_ADMIN_PASSWORD";

    private final IdentityService identities;
    private final String name;
    private final String password;

    FirstAdministrator(
            IdentityService identities,
            @Value("${redress.admin.user}") String name,
            @Value("${redress.admin.password:}") String password) {
        this.identities = identities;
        this.name = name;
        this.password = password;
    }

    @Override
    public void ensure() {
        refuseTrialUsers();
        if (identities.createUserQuery().memberOfGroup(StaffGroup.ADMINS.id()).count() == 0) {
            User administrator = administrator();
            refuseBadPassword(administrator);
            identities.saveUser(administrator);
            identities.createMembership(name, StaffGroup.ADMINS.id());
        }
    }

    private void refuseTrialUsers() {
        TreeSet<String> found = DemoUsers.USERS.keySet().stream()
                .filter(user -> identities.createUserQuery().userId(user).count() > 0)
                .filter(user -> identities.checkPassword(user, user))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!found.isEmpty()) {
            throw new StartRefused(
                    "The database has accounts of a trial, whose password is their name: " + String.join(", ", found)
                            + ".",
                    "Start with an empty database, or delete these accounts or change their passwords in trial mode first.");
        }
    }

    private void refuseBadPassword(User administrator) {
        if (password.isBlank()) {
            throw new StartRefused(
                    "There is no administrator yet, and no password for the first one is given.",
                    "Set " + PASSWORD_SETTING + " for the first start. The user name is \"" + name
                            + "\" (redress.admin.user).");
        }
        PasswordPolicyResult result = identities.checkPasswordAgainstPolicy(password, administrator);
        if (!result.isValid()) {
            throw new StartRefused(
                    "The first administrator's password is too weak.",
                    "Choose a " + PASSWORD_SETTING + " with " + PasswordRules.inWords(result.getViolatedRules()) + ".");
        }
    }

    private User administrator() {
        User user = identities.newUser(name);
        user.setFirstName("First");
        user.setLastName("Administrator");
        user.setPassword(password);
        return user;
    }
}
