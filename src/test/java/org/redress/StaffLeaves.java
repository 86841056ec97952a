package org.redress;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Whoever a class has hired leaves with it: the next class may hire people of the same names for other groups. */
class StaffLeaves implements AfterAllCallback {

    private static final String FIRST_ADMINISTRATOR = "admin";

    @Override
    public void afterAll(ExtensionContext test) {
        IdentityService identities = SpringExtension.getApplicationContext(test).getBean(IdentityService.class);
        identities.createUserQuery().list().stream()
                .filter(user -> !FIRST_ADMINISTRATOR.equals(user.getId()))
                .forEach(user -> identities.deleteUser(user.getId()));
    }
}
