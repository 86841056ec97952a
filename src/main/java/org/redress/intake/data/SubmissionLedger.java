package org.redress.intake.data;

import java.sql.Timestamp;
import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which submission became which complaint. */
@Repository
public class SubmissionLedger {

    private final JdbcClient jdbc;

    SubmissionLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A submission as it was answered the first time. */
    public record Entry(String digest, ComplaintNumber number, Instant receivedAt, ComplaintStatus status) {
    }

    /**
     * Takes the key for the caller's transaction. Somebody else's open transaction with the same key is waited for.
     *
     * @return false when the key is taken by a submission that was stored before
     */
    public boolean claim(String door, String key, String digest, Instant at) {
        return jdbc.sql("insert into submission (door, key, digest, claimed_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(door, key, digest, Timestamp.from(at)).update() == 1;
    }

    public void complete(String door, String key, ComplaintNumber number, Instant receivedAt, ComplaintStatus status) {
        jdbc.sql("update submission set complaint_number = ?, received_at = ?, status = ? where door = ? and key = ?")
                .params(number.value(), Timestamp.from(receivedAt), status.name(), door, key).update();
    }

    public Entry find(String door, String key) {
        return jdbc.sql("select digest, complaint_number, received_at, status from submission where door = ? and key = ?")
                .params(door, key)
                .query((row, line) -> new Entry(row.getString("digest"), new ComplaintNumber(row.getString("complaint_number")),
                        row.getTimestamp("received_at").toInstant(), ComplaintStatus.valueOf(row.getString("status"))))
                .single();
    }
}
