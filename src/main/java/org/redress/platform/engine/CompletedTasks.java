package org.redress.platform.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers for a day who completed a task with what, as a digest, so that the same form sent again is recognised. */
@Repository
class CompletedTasks {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    CompletedTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Deed(String task, String person, Map<String, Object> typed) {

        private String digest() {
            try {
                byte[] text = new TreeMap<>(typed == null ? Map.of() : typed)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Deletes old entries one by one and skips those that another transaction is deleting. */
    void remember(Deed deed) {
        jdbc.sql("""
                with old as (delete from completed_task where task_id in (select task_id from completed_task
                    where completed_at < ? order by completed_at limit 10 for update skip locked))
                insert into completed_task (task_id, completed_by, digest, completed_at) values (?, ?, ?, ?)""")
                .params(
                        Timestamp.from(clock.instant().minus(KEPT)),
                        deed.task(),
                        deed.person(),
                        deed.digest(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    boolean remembers(Deed deed) {
        return jdbc.sql("select count(*) from completed_task where task_id = ? and completed_by = ? and digest = ?")
                        .params(deed.task(), deed.person(), deed.digest())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
