package org.redress.composition;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.composition.WaitingReasons.WaitingReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What complaints wait for, now and before. */
@Repository
class WaitingStore {

    private final JdbcClient jdbc;

    WaitingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the complaint waits for this already */
    boolean begin(ComplaintNumber number, WaitingReason waiting) {
        return jdbc.sql(
                                "insert into waiting_reason (complaint_number, reason, since, set_by) values (?, ?, ?, ?) on conflict do nothing")
                        .params(number.value(), waiting.reason(), Timestamp.from(waiting.since()), waiting.setBy())
                        .update()
                == 1;
    }

    /**
     * Ends the waiting for one reason, or for all of them when it is {@code null}.
     *
     * @return the reasons ended
     */
    List<String> end(ComplaintNumber number, String reason, String endedBy, Instant at) {
        return jdbc.sql("""
                update waiting_reason set ended_at = :at, ended_by = :by
                 where complaint_number = :number and ended_at is null and reason = coalesce(cast(:reason as varchar), reason)
                returning reason""")
                .param("at", Timestamp.from(at))
                .param("by", endedBy)
                .param("number", number.value())
                .param("reason", reason)
                .query(String.class)
                .list();
    }

    /** What the complaint waits for now, the longest first. */
    List<WaitingReason> open(ComplaintNumber number) {
        return jdbc.sql("select * from waiting_reason where complaint_number = ? and ended_at is null order by id")
                .param(number.value())
                .query((row, line) -> new WaitingReason(
                        row.getString("reason"), row.getTimestamp("since").toInstant(), row.getString("set_by")))
                .list();
    }
}
