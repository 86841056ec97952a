package org.redress.correspondence.delivery;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much waits in the outbox, for those who look after the installation. */
@Repository
class Backlog {

    private final JdbcClient jdbc;

    Backlog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits to be sent, since when, what waits for people, and what nobody could be reached with. */
    record Sums(long pending, Instant oldestQueuedAt, long toSend, long undeliverable) {}

    Sums now() {
        return jdbc.sql("""
                select count(*) filter (where state = 'PENDING') pending,
                    min(queued_at) filter (where state = 'PENDING') oldest,
                    count(*) filter (where state = 'TO_SEND') to_send,
                    count(*) filter (where state = 'UNDELIVERABLE') undeliverable
                from outbox_mail where state in ('PENDING', 'TO_SEND', 'UNDELIVERABLE')""")
                .query((row, line) -> new Sums(
                        row.getLong("pending"),
                        OutboxRows.instant(row, "oldest"),
                        row.getLong("to_send"),
                        row.getLong("undeliverable")))
                .single();
    }
}
