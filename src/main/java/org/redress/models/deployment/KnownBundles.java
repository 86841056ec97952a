package org.redress.models.deployment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import org.redress.models.ModelFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers the content of every model that ever came with the application. */
@Repository
class KnownBundles {

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownBundles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void remember(Collection<ModelFile> files) {
        Timestamp now = Timestamp.from(clock.instant());
        files.forEach(file -> jdbc.sql("""
                insert into bundled_model (file, sha256, seen_at) values (?, ?, ?)
                on conflict (file, sha256) do update set seen_at = excluded.seen_at""")
                .param(file.name())
                .param(sha256(file.content()))
                .param(now)
                .update());
    }

    /** Whether the file ever came with that content. */
    boolean know(String file, byte[] content) {
        return jdbc.sql("select count(*) from bundled_model where file = ? and sha256 = ?")
                        .param(file)
                        .param(sha256(content))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether that was the file's content when the application was last started. */
    boolean lastSaw(String file, byte[] content) {
        return jdbc.sql("select sha256 from bundled_model where file = ? order by seen_at desc limit 1")
                .param(file)
                .query(String.class)
                .optional()
                .filter(sha256(content)::equals)
                .isPresent();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
