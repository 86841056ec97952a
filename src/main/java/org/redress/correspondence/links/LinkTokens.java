package org.redress.correspondence.links;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * What opens a complaint. A token (256 bit) is computed from the random seed of its link with the key of the installation, so a letter
 * that is printed twice carries the same one, and whoever reads the database finds none.
 */
@Component
class LinkTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final LinkSecret secret;

    LinkTokens(LinkSecret secret) {
        this.secret = secret;
    }

    static byte[] newSeed() {
        byte[] seed = new byte[BYTES];
        RANDOM.nextBytes(seed);
        return seed;
    }

    String token(byte[] seed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(tag("link", seed));
    }

    /** What only whoever has the key can compute. */
    byte[] tag(String purpose, byte[] seed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            return mac.doFinal((purpose + "|" + HexFormat.of().formatHex(seed)).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is kept of a token, also of one that somebody made up. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
