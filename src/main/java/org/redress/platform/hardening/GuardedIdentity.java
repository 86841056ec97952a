package org.redress.platform.hardening;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.platform.PasswordRules;
import org.redress.platform.PasswordTries;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The one place where passwords are compared and set, for every interface: our login, HTTP Basic, {@code
 * identity/verify}, a change of credentials. Attempts are counted, unknown names take as long as known ones, and a weak
 * password is the caller's mistake.
 */
final class GuardedIdentity extends IdentityServiceImpl {

    private final ProcessEngineConfigurationImpl engine;
    private final ListableBeanFactory beans;
    private final String ofNobody;

    GuardedIdentity(ProcessEngineConfigurationImpl engine, ListableBeanFactory beans, String ofNobody) {
        this.engine = engine;
        this.beans = beans;
        this.ofNobody = ofNobody;
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        String user = Objects.toString(userId, "");
        BooleanSupplier right =
                () -> commandExecutor.execute(new ComparePassword(user, Objects.toString(password, ""), ofNobody));
        boolean fromOutside = RequestContextHolder.getRequestAttributes() != null;
        return fromOutside ? beans.getBean(PasswordTries.class).check(user, right) : right.getAsBoolean();
    }

    /** Checked here because the engine stumbles over an id that is not there. */
    private static void needsId(String id) {
        if (id == null) {
            throw new BadUserRequestException("It needs an id.");
        }
    }

    @Override
    public void saveGroup(Group group) {
        needsId(group.getId());
        super.saveGroup(group);
    }

    @Override
    public void saveTenant(Tenant tenant) {
        needsId(tenant.getId());
        super.saveTenant(tenant);
    }

    @Override
    public void saveUser(User user) {
        needsId(user.getId());
        try {
            super.saveUser(user);
        } catch (ProcessEngineException e) {
            if (!isWeakPassword(e)) {
                throw e;
            }
            throw new BadUserRequestException(
                    "The password is too weak. It needs "
                            + PasswordRules.inWords(engine.getPasswordPolicy().getRules()) + ".",
                    e);
        }
    }

    /** The engine has no type of its own for it. */
    static boolean isWeakPassword(Throwable e) {
        return e instanceof ProcessEngineException
                && String.valueOf(e.getMessage()).contains("Password does not match policy");
    }
}
