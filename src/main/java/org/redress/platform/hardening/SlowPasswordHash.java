package org.redress.platform.hardening;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * BCrypt instead of the engine's single round of SHA-512, so that a stolen table does not give away the passwords.
 *
 * <p>The engine hands over password and a salt of its own in one string. BCrypt reads 72 bytes at most, which the engine's salt
 * (24 characters, at the end) could fall out of; therefore a digest of the whole is hashed.
 *
 * <p>Programs send the password with every request. One that was found right is remembered for five minutes by a seal over
 * password and stored hash: a changed password is wrong at once, and wrong ones stay slow.
 */
final class SlowPasswordHash implements PasswordEncryptor {

    static final String NAME = "bcrypt";

    private final Cache<String, Boolean> foundRight = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();
    private final SecretKeySpec key = new SecretKeySpec(new SecureRandom().generateSeed(32), "HmacSHA256");
    private final int cost;

    /** @param cost BCrypt's own measure: one more doubles the time */
    SlowPasswordHash(int cost) {
        this.cost = cost;
    }

    @Override
    public String encrypt(String password) {
        return BCrypt.hashpw(digest(password), BCrypt.gensalt(cost));
    }

    /** As it stands in the database, of a password that nobody knows. */
    String ofNobody() {
        return "{" + NAME + "}" + encrypt(String.valueOf(new SecureRandom().nextLong()));
    }

    @Override
    public boolean check(String password, String encrypted) {
        String seal = seal(password, encrypted);
        if (foundRight.getIfPresent(seal) != null) {
            return true;
        }
        boolean right = BCrypt.checkpw(digest(password), encrypted);
        if (right) {
            foundRight.put(seal, true);
        }
        return right;
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    private String seal(String password, String encrypted) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((encrypted + password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String password) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
