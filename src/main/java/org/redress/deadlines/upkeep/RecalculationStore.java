package org.redress.deadlines.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.redress.calendar.CalendarId;
import org.redress.deadlines.ClockRows;
import org.redress.record.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far recalculations are. */
@Repository
class RecalculationStore {

    private final JdbcClient jdbc;

    RecalculationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One at a time for each calendar. A second request starts over, because the calendar may have changed once more.
     */
    RecalculationProgress begin(CalendarId calendar, int total, Actor actor, Instant at) {
        return jdbc.sql("""
                insert into recalculation (calendar_id, requested_by, requested_at, total) values (?, ?, ?, ?)
                on conflict (calendar_id) where finished_at is null do update set total = excluded.total, done = 0, last_clock = 0
                returning *""")
                .params(calendar.value(), actor.id(), Timestamp.from(at), total)
                .query(RecalculationStore::progress)
                .single();
    }

    Optional<RecalculationProgress> latest(CalendarId calendar) {
        return jdbc.sql("select * from recalculation where calendar_id = ? order by id desc limit 1")
                .param(calendar.value())
                .query(RecalculationStore::progress)
                .optional();
    }

    /** Skips one that another instance is working on. */
    Optional<RecalculationProgress> lockUnfinished() {
        return jdbc.sql(
                        "select * from recalculation where finished_at is null order by id limit 1 for update skip locked")
                .query(RecalculationStore::progress)
                .optional();
    }

    void advance(long id, int done, int moved, long lastClock, Instant finishedAt) {
        jdbc.sql(
                        "update recalculation set done = done + ?, moved = moved + ?, last_clock = ?, finished_at = ? where id = ?")
                .params(done, moved, lastClock, finishedAt == null ? null : Timestamp.from(finishedAt), id)
                .update();
    }

    private static RecalculationProgress progress(ResultSet row, int line) throws SQLException {
        return new RecalculationProgress(
                row.getLong("id"),
                new CalendarId(row.getString("calendar_id")),
                row.getString("requested_by"),
                ClockRows.instant(row, "requested_at"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("moved"),
                row.getLong("last_clock"),
                ClockRows.instant(row, "finished_at"));
    }
}
