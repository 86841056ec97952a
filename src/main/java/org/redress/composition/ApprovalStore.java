package org.redress.composition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.redress.composition.Approvals.ApprovalLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests for approval and their answers. */
@Repository
class ApprovalStore {

    private final JdbcClient jdbc;

    ApprovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the id of the request made on this occasion before, if there is one */
    Optional<Long> find(String occasion) {
        return jdbc.sql("select id from approval_request where occasion = ?")
                .param(occasion)
                .query(Long.class)
                .optional();
    }

    long add(ComplaintNumber number, String occasion, ApprovalLine request) {
        return jdbc.sql("""
                insert into approval_request (complaint_number, occasion, question, approvers, asked_by, asked_at)
                values (?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        number.value(),
                        occasion,
                        request.question(),
                        request.approvers(),
                        request.askedBy(),
                        Timestamp.from(request.askedAt()))
                .query(Long.class)
                .single();
    }

    Optional<ApprovalLine> get(ComplaintNumber number, long id) {
        return jdbc.sql("select * from approval_request where complaint_number = ? and id = ?")
                .params(number.value(), id)
                .query(ApprovalStore::line)
                .optional();
    }

    /** @return false when it was answered before */
    boolean answer(long id, boolean approved, String by, Instant at, String reasons) {
        return jdbc.sql("""
                update approval_request set approved = ?, answered_by = ?, answered_at = ?, reasons = ?
                 where id = ? and answered_at is null""")
                        .params(approved, by, Timestamp.from(at), reasons, id)
                        .update()
                == 1;
    }

    /** Oldest first. */
    List<ApprovalLine> of(ComplaintNumber number) {
        return jdbc.sql("select * from approval_request where complaint_number = ? order by id")
                .param(number.value())
                .query(ApprovalStore::line)
                .list();
    }

    private static ApprovalLine line(ResultSet row, int line) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new ApprovalLine(
                row.getString("question"),
                row.getString("approvers"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("approved", Boolean.class),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                row.getString("reasons"));
    }
}
