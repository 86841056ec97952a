package org.redress.platform.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * BCrypt instead of the engine's single round of SHA-512, so that a stolen table does not give away the passwords.
 *
 * <p>The engine hands over password and a salt of its own in one string. BCrypt reads 72 bytes at most, which the engine's salt
 * (24 characters, at the end) could fall out of; therefore a digest of the whole is hashed.
 */
final class SlowPasswordHash implements PasswordEncryptor {

    /** About 0.1 s on a small server. */
    private static final int COST = 10;

    @Override
    public String encrypt(String password) {
        return BCrypt.hashpw(digest(password), BCrypt.gensalt(COST));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return BCrypt.checkpw(digest(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt";
    }

    private static String digest(String password) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
