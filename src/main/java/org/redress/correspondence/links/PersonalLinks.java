package org.redress.correspondence.links;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.redress.complaint.ComplaintNumber;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The links that let a complainant read and answer without an account. The number alone opens nothing: a token (256 bit)
 * is computed from purpose and number with a secret key, so nothing is stored that could be stolen. Links start with
 * {@code redress.public-url}, never with what a request claims as its host.
 */
@Component
public class PersonalLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String TRACK = "track";
    private static final String ANSWER = "answer";

    private final LinkSecret secret;
    private final Environment environment;

    PersonalLinks(LinkSecret secret, Environment environment) {
        this.secret = secret;
        this.environment = environment;
        base();
    }

    /** Absolute URL of the status page of one complaint. */
    public String tracking(ComplaintNumber number) {
        return link(TRACK, number);
    }

    /** Absolute URL of the page on which the complainant accepts or rejects the decision. */
    public String answer(ComplaintNumber number) {
        return link(ANSWER, number);
    }

    /** Absolute URL of the task list, for staff; opens nothing without a login. */
    String health() {
        return base() + "/actuator/health";
    }

    /** Absolute URL of the page that takes a number and a short code. */
    String codePage() {
        return base() + "/code";
    }

    /** What the absolute URL of every complaint's page begins with, for staff; opens nothing without a login. */
    String files() {
        return base() + "/staff/complaints";
    }

    String tasklist() {
        return base() + "/camunda/app/tasklist/default/";
    }

    /** Compares in constant time. */
    public boolean opensTracking(ComplaintNumber number, String token) {
        return opens(TRACK, number, token);
    }

    /** Compares in constant time. */
    public boolean opensAnswer(ComplaintNumber number, String token) {
        return opens(ANSWER, number, token);
    }

    private String link(String purpose, ComplaintNumber number) {
        return base() + "/" + purpose + "/" + number + "/" + token(purpose, number);
    }

    private boolean opens(String purpose, ComplaintNumber number, String token) {
        return token != null
                && MessageDigest.isEqual(
                        token(purpose, number).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }

    private String token(String purpose, ComplaintNumber number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(tag(purpose + "|" + number));
    }

    /** What only whoever has the key can compute. */
    byte[] tag(String words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asked each time: a port chosen by the system is known only once the server listens. */
    private String base() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        String url = environment.getProperty("redress.public-url", "http://localhost:" + port);
        if (!url.matches("https?://.+") || URI.create(url).getHost() == null) {
            throw new IllegalStateException(
                    "redress.public-url must be an http or https address, for example https://complaints.example.org");
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
