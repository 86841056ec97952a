package org.redress.platform.hardening;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;

/**
 * One look-up of the user and one slow hash, whether the user exists or not: so the time does not reveal which names
 * exist.
 */
final class ComparePassword implements Command<Boolean> {

    private final String userId;
    private final String password;
    private final String ofNobody;

    /** @param ofNobody the hash that is compared when there is no such user */
    ComparePassword(String userId, String password, String ofNobody) {
        this.userId = userId;
        this.password = password;
        this.ofNobody = ofNobody;
    }

    @Override
    public Boolean execute(CommandContext context) {
        UserEntity user = context.getDbEntityManager().selectById(UserEntity.class, userId);
        boolean known = user != null && user.getPassword() != null;
        String salted = EncryptionUtil.saltPassword(password, known ? user.getSalt() : "none");
        return context.getProcessEngineConfiguration()
                        .getPasswordManager()
                        .check(salted, known ? user.getPassword() : ofNobody)
                && known;
    }
}
