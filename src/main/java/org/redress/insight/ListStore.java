package org.redress.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.redress.complaint.AccessLevel;
import org.redress.complaint.CloseReason;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Priority;
import org.redress.complaint.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the read model. */
@Repository
class ListStore {

    /** Counted one by one up to here; beyond, the database's estimate is good enough and takes no time. */
    static final int COUNTED = 1_000;

    static final String COLUMNS = """
            c.*, is_overdue(c, :now) as overdue, is_at_risk(c, :now) as at_risk, age_in_days(c, :now) as age""";

    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ComplaintLine> lines(Conditions conditions, SortOrder order, int most) {
        return jdbc.sql("select " + COLUMNS + " from listed_complaint c" + conditions.where() + order.orderBy()
                        + " limit :most")
                .params(conditions.parameters())
                .param("most", most)
                .query(ListStore::line)
                .list();
    }

    Total count(Conditions conditions) {
        String rows = " from listed_complaint c" + conditions.where();
        long counted = jdbc.sql("select count(*) from (select 1" + rows + " limit " + (COUNTED + 1) + ") counted")
                .params(conditions.parameters())
                .query(Long.class)
                .single();
        return counted <= COUNTED ? Total.counted(counted) : Total.estimated(estimate(rows, conditions), COUNTED);
    }

    /** Who owns one of them; each is looked for behind the one before, so that it takes no longer with many complaints. */
    List<String> owners(Conditions conditions) {
        String next = "select c.owner from listed_complaint c" + conditions.where();
        return jdbc.sql("with recursive owners as ((" + next
                        + " and c.owner is not null order by c.owner limit 1) union all select ("
                        + next
                        + " and c.owner > o.owner order by c.owner limit 1) from owners o where o.owner is not null)"
                        + " select owner from owners where owner is not null")
                .params(conditions.parameters())
                .query(String.class)
                .list();
    }

    private long estimate(String rows, Conditions conditions) {
        String plan = jdbc.sql("explain select 1" + rows)
                .params(conditions.parameters())
                .query(String.class)
                .list()
                .get(0);
        return Long.parseLong(plan.replaceFirst(".*rows=(\\d+).*", "$1"));
    }

    static ComplaintLine line(ResultSet row, int index) throws SQLException {
        return new ComplaintLine(
                new ComplaintNumber(row.getString("number")),
                row.getString("subject"),
                row.getString("complainant_name"),
                ComplaintStatus.valueOf(row.getString("status")),
                Stage.valueOf(row.getString("stage")),
                word(Priority.class, row.getString("priority")),
                row.getString("category"),
                row.getString("subcategory"),
                row.getString("channel"),
                row.getString("subchannel"),
                row.getString("language"),
                row.getString("team"),
                row.getString("owner"),
                AccessLevel.valueOf(row.getString("access_level")),
                instant(row.getTimestamp("received_at")),
                instant(row.getTimestamp("response_due_at")),
                instant(row.getTimestamp("next_due_at")),
                row.getString("next_step"),
                standing(row),
                waitingFor(row),
                instant(row.getTimestamp("waiting_since")),
                row.getInt("age"),
                instant(row.getTimestamp("closed_at")),
                word(CloseReason.class, row.getString("close_reason")));
    }

    private static ClockStanding standing(ResultSet row) throws SQLException {
        if (row.getTimestamp("closed_at") != null) {
            return null;
        }
        if (row.getTimestamp("next_due_at") == null) {
            return ClockStanding.NONE;
        }
        return row.getBoolean("overdue")
                ? ClockStanding.OVERDUE
                : row.getBoolean("at_risk") ? ClockStanding.AT_RISK : ClockStanding.ON_TIME;
    }

    private static WaitingFor waitingFor(ResultSet row) throws SQLException {
        if (row.getTimestamp("closed_at") != null) {
            return null;
        }
        String waiting = row.getString("waiting_for");
        return waiting == null ? WaitingFor.US : WaitingFor.valueOf(waiting);
    }

    private static <T extends Enum<T>> T word(Class<T> words, String name) {
        return name == null ? null : Enum.valueOf(words, name);
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
