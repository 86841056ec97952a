package org.redress.contract;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which answer was given for which key. */
@Repository
class OnceLedger {

    private final JdbcClient jdbc;

    OnceLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param answer as JSON */
    record Entry(String digest, String answer) {}

    /**
     * Takes the key for the caller's transaction. When another open transaction holds the same key, this waits for it.
     *
     * @return false when an earlier request has used the key
     */
    boolean claim(OnceKey key, Instant at) {
        return jdbc.sql(
                                "insert into done_once (door, key, digest, claimed_at) values (?, ?, ?, ?) on conflict do nothing")
                        .params(key.door(), key.key(), key.digest(), Timestamp.from(at))
                        .update()
                == 1;
    }

    void complete(OnceKey key, String answer) {
        jdbc.sql("update done_once set answer = ? where door = ? and key = ?")
                .params(answer, key.door(), key.key())
                .update();
    }

    void release(OnceKey key) {
        jdbc.sql("delete from done_once where door = ? and key = ?")
                .params(key.door(), key.key())
                .update();
    }

    Entry find(OnceKey key) {
        return jdbc.sql("select digest, answer from done_once where door = ? and key = ?")
                .params(key.door(), key.key())
                .query((row, line) -> new Entry(row.getString("digest"), row.getString("answer")))
                .single();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from done_once where claimed_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
