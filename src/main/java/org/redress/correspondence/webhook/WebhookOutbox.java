package org.redress.correspondence.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.record.Subject;
import org.redress.record.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of calls on their way; always in the caller's transaction. */
@Repository
class WebhookOutbox {

    private static final int ERROR_LIMIT = 1000;

    private final JdbcClient jdbc;
    private final Subjects subjects;

    WebhookOutbox(JdbcClient jdbc, Subjects subjects) {
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    void add(Subject subject, String webhook, String occasion, UUID idempotencyKey, String body, Instant at) {
        jdbc.sql("""
                insert into webhook_outbox (subject_kind, subject_key, webhook, occasion, idempotency_key, body, queued_at, next_attempt_at)
                values (:kind, :subject, :webhook, :occasion, :key, :body, :at, :at)
                on conflict (subject_kind, subject_key, webhook, occasion) do nothing""")
                .param("kind", subject.kind())
                .param("subject", subject.key())
                .param("webhook", webhook)
                .param("occasion", occasion)
                .param("key", idempotencyKey)
                .param("body", body)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Locks the next call that is due and that nobody else holds, except to webhooks known to be away. */
    Optional<WebhookCall> claimDue(Instant now, Set<String> away) {
        return jdbc.sql("""
                select * from webhook_outbox
                where state = 'PENDING' and next_attempt_at <= ? and webhook <> all (string_to_array(?, ','))
                order by next_attempt_at, id
                limit 1
                for update skip locked""")
                .params(Timestamp.from(now), String.join(",", away))
                .query(this::call)
                .optional();
    }

    void delivered(long id, Instant at) {
        jdbc.sql("""
                update webhook_outbox set state = 'DELIVERED', delivered_at = ?, attempts = attempts + 1, last_error = null
                where id = ?""").params(Timestamp.from(at), id).update();
    }

    void postpone(long id, Instant nextAttempt, String error) {
        jdbc.sql("""
                update webhook_outbox set attempts = attempts + 1, next_attempt_at = ?, last_error = ?
                where id = ? and state = 'PENDING'""").params(Timestamp.from(nextAttempt), stored(error), id).update();
    }

    void giveUp(long id, String error) {
        jdbc.sql("update webhook_outbox set state = 'DEAD', attempts = attempts + 1, last_error = ? where id = ?")
                .params(stored(error), id)
                .update();
    }

    /** What waits, since when, and what was given up. */
    record Backlog(long pending, Instant oldestQueuedAt, long dead) {}

    Backlog backlog() {
        return jdbc.sql("""
                select count(*) filter (where state = 'PENDING') pending,
                    min(queued_at) filter (where state = 'PENDING') oldest,
                    count(*) filter (where state = 'DEAD') dead
                from webhook_outbox where state in ('PENDING', 'DEAD')""")
                .query((row, line) -> new Backlog(row.getLong("pending"), instant(row), row.getLong("dead")))
                .single();
    }

    private static Instant instant(ResultSet row) throws SQLException {
        Timestamp oldest = row.getTimestamp("oldest");
        return oldest == null ? null : oldest.toInstant();
    }

    private static String stored(String error) {
        String clean = error.replace("\0", "");
        return clean.length() > ERROR_LIMIT ? clean.substring(0, ERROR_LIMIT) : clean;
    }

    private WebhookCall call(ResultSet row, int line) throws SQLException {
        return new WebhookCall(
                row.getLong("id"),
                subjects.of(row.getString("subject_kind"), row.getString("subject_key")),
                row.getString("webhook"),
                row.getObject("idempotency_key", UUID.class),
                row.getString("body"),
                row.getInt("attempts"));
    }
}
