package org.redress.access.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.redress.access.AddressNetwork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * From which networks each account logged in during the last three months. Stored as digests, so that nobody can read
 * where people were.
 */
@Component
class FamiliarNetworks {

    private static final int DAYS = 90;

    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofHours(6))
            .build();
    private final JdbcTemplate database;
    private final Clock clock;

    FamiliarNetworks(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean isFamiliar(String user, AddressNetwork network) {
        String digest = digest(user, network);
        return known.getIfPresent(digest) != null
                || Boolean.TRUE.equals(database.queryForObject(
                        "select exists (select 1 from familiar_network where digest = ? and seen_on > ?)",
                        Boolean.class,
                        digest,
                        today().minusDays(DAYS)));
    }

    void remember(String user, AddressNetwork network) {
        String digest = digest(user, network);
        if (known.getIfPresent(digest) == null) {
            database.update(
                    "insert into familiar_network (digest, seen_on) values (?, ?) on conflict (digest) do update set seen_on = excluded.seen_on",
                    digest,
                    today());
            database.update("delete from familiar_network where seen_on < ?", today().minusDays(DAYS));
            known.put(digest, true);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String digest(String user, AddressNetwork network) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((network.value() + " " + user).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
