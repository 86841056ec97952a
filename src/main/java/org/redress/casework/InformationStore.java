package org.redress.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.redress.casework.NewInformation.Line;
import org.redress.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InformationStore {

    private final JdbcClient jdbc;

    InformationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ComplaintNumber number, String addedBy, Instant addedAt, String text) {
        jdbc.sql("insert into information (complaint_number, added_by, added_at, text) values (?, ?, ?, ?)")
                .params(number.value(), addedBy, Timestamp.from(addedAt), text)
                .update();
    }

    /** @return false when there was nothing left to review */
    boolean review(ComplaintNumber number, String reviewedBy, Instant reviewedAt, String effect, String remark) {
        return jdbc.sql("""
                update information set reviewed_by = ?, reviewed_at = ?, effect = ?, remark = ?
                where complaint_number = ? and reviewed_at is null""")
                        .params(reviewedBy, Timestamp.from(reviewedAt), effect, remark, number.value())
                        .update()
                > 0;
    }

    boolean awaitsReview(ComplaintNumber number) {
        return jdbc.sql("select exists (select from information where complaint_number = ? and reviewed_at is null)")
                .param(number.value())
                .query(Boolean.class)
                .single();
    }

    /** @return false when everything that changes the findings was acted on before */
    boolean actOn(ComplaintNumber number, String actedBy, Instant actedAt, String action, String reason) {
        return jdbc.sql("""
                update information set acted_by = ?, acted_at = ?, action = ?, action_reason = ?
                where complaint_number = ? and effect = 'CHANGES_FINDINGS' and acted_at is null""")
                        .params(actedBy, Timestamp.from(actedAt), action, reason, number.value())
                        .update()
                > 0;
    }

    /** Whether something was not reviewed, or changes the findings and nobody has acted on it. */
    boolean isUnsettled(ComplaintNumber number) {
        return jdbc.sql("""
                select exists (select from information where complaint_number = ?
                    and (reviewed_at is null or effect = 'CHANGES_FINDINGS' and acted_at is null))""").param(number.value()).query(Boolean.class).single();
    }

    List<Line> list(ComplaintNumber number) {
        return jdbc.sql("select * from information where complaint_number = ? order by id")
                .param(number.value())
                .query((row, line) -> new Line(
                        row.getString("added_by"),
                        row.getTimestamp("added_at").toInstant(),
                        row.getString("text"),
                        row.getString("reviewed_by"),
                        instant(row.getTimestamp("reviewed_at")),
                        row.getString("effect"),
                        row.getString("remark")))
                .list();
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
