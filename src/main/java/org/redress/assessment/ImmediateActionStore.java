package org.redress.assessment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.redress.assessment.ImmediateActions.Line;
import org.redress.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImmediateActionStore {

    private final JdbcClient jdbc;

    ImmediateActionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void plan(ComplaintNumber number, String action, Instant at) {
        jdbc.sql("insert into immediate_action (complaint_number, action, planned_at) values (?, ?, ?)")
                .params(number.value(), action, Timestamp.from(at))
                .update();
    }

    /** @return false when no such action is open */
    boolean take(ComplaintNumber number, String action, String taken, String takenBy, Instant at) {
        return jdbc.sql("""
                update immediate_action set taken = ?, taken_by = ?, taken_at = ?
                where complaint_number = ? and action = ? and taken_at is null""")
                        .params(taken, takenBy, Timestamp.from(at), number.value(), action)
                        .update()
                > 0;
    }

    List<Line> list(ComplaintNumber number) {
        return jdbc.sql("select * from immediate_action where complaint_number = ? order by id")
                .param(number.value())
                .query((row, line) -> new Line(
                        row.getString("action"),
                        row.getTimestamp("planned_at").toInstant(),
                        row.getString("taken"),
                        row.getString("taken_by"),
                        row.getTimestamp("taken_at") == null
                                ? null
                                : row.getTimestamp("taken_at").toInstant()))
                .list();
    }
}
