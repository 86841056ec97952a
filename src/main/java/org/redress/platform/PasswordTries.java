package org.redress.platform;

import java.util.function.BooleanSupplier;

/**
 * Asked before a password that came with a request is compared, on every interface; throws when there were too many
 * wrong ones.
 */
public interface PasswordTries {

    /** @param right compares; not called when there were too many tries */
    boolean check(String userId, BooleanSupplier right);
}
