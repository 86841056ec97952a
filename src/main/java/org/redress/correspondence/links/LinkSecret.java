package org.redress.correspondence.links;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key that personal links are made with. Production gives it from outside ({@code redress.link-secret}), so that
 * neither the database nor a dump of it is enough to make a link. Without one, a random key is made once and kept in
 * the database: links in mails already sent have to open after a restart, and on every node.
 */
@Component
class LinkSecret {

    private static final int SHORTEST = 32;

    private final byte[] key;

    LinkSecret(byte[] key) {
        this.key = key.clone();
    }

    @Autowired
    LinkSecret(@Value("${redress.link-secret:}") String given, JdbcClient jdbc, Clock clock) {
        if (!given.isEmpty() && given.length() < SHORTEST) {
            throw new IllegalStateException("redress.link-secret must have at least " + SHORTEST
                    + " characters, for example the output of: openssl rand -base64 32");
        }
        key = given.isEmpty() ? keptIn(jdbc, clock) : given.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] keptIn(JdbcClient jdbc, Clock clock) {
        byte[] random = new byte[SHORTEST];
        new SecureRandom().nextBytes(random);
        // two nodes may start at the same moment: the first one wins, both read the same row
        jdbc.sql("insert into link_secret (secret, created_at) values (?, ?) on conflict do nothing")
                .param(random)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select secret from link_secret").query(byte[].class).single();
    }

    byte[] key() {
        return key.clone();
    }
}
