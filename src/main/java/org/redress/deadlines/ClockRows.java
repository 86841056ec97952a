package org.redress.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.calendar.CalendarId;
import org.redress.calendar.DueTime;
import org.redress.calendar.TimeLimit;
import org.redress.complaint.Priority;
import org.redress.record.KnownEvents;
import org.redress.record.Subject;
import org.redress.record.Subjects;
import org.springframework.stereotype.Component;

/** Rows read back into clocks and rules. */
@Component
public class ClockRows {

    private final KnownEvents known;
    private final Subjects subjects;

    ClockRows(KnownEvents known, Subjects subjects) {
        this.subjects = subjects;
        this.known = known;
    }

    SubjectClock clock(ResultSet row, int line) throws SQLException {
        return new SubjectClock(
                new ClockId(row.getLong("clock_id")),
                subjects.of(row.getString("subject_kind"), row.getString("subject_key")),
                rule(row, line),
                ClockState.valueOf(row.getString("state")),
                instant(row, "started_at"),
                row.getInt("extension"),
                instant(row, "due_at"),
                instant(row, "warn_at"),
                row.getObject("next_share", Integer.class),
                instant(row, "next_check_at"),
                row.getString("flow"));
    }

    ClockRule rule(ResultSet row, int line) throws SQLException {
        String dueTime = row.getString("due_time");
        String priority = row.getString("priority");
        TimeLimit limit = new TimeLimit(
                row.getInt("amount"),
                TimeLimit.Unit.valueOf(row.getString("unit")),
                TimeLimit.DayCount.valueOf(row.getString("day_count")),
                dueTime == null ? null : DueTime.valueOf(dueTime));
        return new ClockRule(
                row.getString("rule_id"),
                row.getString("step"),
                ClockClass.valueOf(row.getString("clock_class")),
                limit,
                row.getObject("cut_off", LocalTime.class),
                new CalendarId(row.getString("calendar_id")),
                known.read(row.getString("start_event")),
                Arrays.stream(row.getString("met_by").split(","))
                        .map(known::read)
                        .collect(Collectors.toSet()),
                priority == null ? null : Priority.valueOf(priority),
                row.getBoolean("pausable"),
                row.getInt("max_extension"),
                Duty.valueOf(row.getString("duty")),
                row.getInt("warn_share"),
                row.getString("source"),
                row.getString("trust"),
                row.getString("tasks") == null
                        ? Set.of()
                        : Set.of(row.getString("tasks").split(",")),
                row.getBoolean("goes_on"));
    }

    static String[] kinds(Collection<? extends Subject> subjects) {
        return subjects.stream().map(Subject::kind).toArray(String[]::new);
    }

    static String[] keys(Collection<? extends Subject> subjects) {
        return subjects.stream().map(Subject::key).toArray(String[]::new);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /** As it is written; {@link #instant} reads it. */
    static Timestamp at(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
