package org.redress.deadlines;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.calendar.CalendarId;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Subject;
import org.redress.record.Subjects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clocks in our tables. */
@Repository
public class ClockStore {

    private static final String CLOCKS = "select c.id as clock_id, c.*, r.* from clock c"
            + " join clock_rule r using (subject_kind, subject_key, rule_id) where ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Subjects subjects;
    private final ClockRows rows;

    ClockStore(JdbcClient jdbc, JdbcTemplate batches, Subjects subjects, ClockRows rows) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.subjects = subjects;
        this.rows = rows;
    }

    public ClockId add(Subject subject, ClockRule rule, Instant startedAt, Instant dueAt, Instant warnAt) {
        return new ClockId(jdbc.sql("""
                insert into clock (subject_kind, subject_key, rule_id, state, started_at, due_at, warn_at)
                values (?, ?, ?, 'RUNNING', ?, ?, ?) returning id""")
                .params(
                        subject.kind(),
                        subject.key(),
                        rule.id(),
                        ClockRows.at(startedAt),
                        ClockRows.at(dueAt),
                        ClockRows.at(warnAt))
                .query(Long.class)
                .single());
    }

    /** Writes where a clock stands now. */
    public void save(SubjectClock clock, Instant now) {
        jdbc.sql("""
                update clock set state = ?, extension = ?, due_at = ?, warn_at = ?, next_share = ?, next_check_at = ?, flow = ?,
                       ended_at = case when ? then null else coalesce(ended_at, ?) end
                 where id = ?""")
                .params(
                        clock.state().name(),
                        clock.extension(),
                        ClockRows.at(clock.dueAt()),
                        ClockRows.at(clock.warnAt()),
                        clock.nextShare(),
                        ClockRows.at(clock.nextCheckAt()),
                        clock.flow(),
                        clock.state().isOpen(),
                        ClockRows.at(now),
                        clock.id().value())
                .update();
    }

    public void watch(ClockId id, String flow) {
        jdbc.sql("update clock set flow = ? where id = ?")
                .params(flow, id.value())
                .update();
    }

    public Optional<SubjectClock> find(ClockId id) {
        return jdbc.sql(CLOCKS + "c.id = ?")
                .param(id.value())
                .query(rows::clock)
                .optional();
    }

    public Optional<SubjectClock> findByFlow(String flow) {
        return jdbc.sql(CLOCKS + "c.flow = ?").param(flow).query(rows::clock).optional();
    }

    /** Subjects are locked before any of their clocks. */
    public void lockSubjects(Collection<Subject> some) {
        subjects.lock(some);
    }

    /** Keeps others from changing the clock until the transaction ends. */
    public Optional<SubjectClock> lock(ClockId id) {
        return jdbc.sql(CLOCKS + "c.id = ? for update of c")
                .param(id.value())
                .query(rows::clock)
                .optional();
    }

    /** The clocks that still wait for something, kept from others until the transaction ends. */
    public List<SubjectClock> lockOpen(Subject subject) {
        return jdbc.sql(
                        CLOCKS
                                + "c.subject_kind = ? and c.subject_key = ? and c.ended_at is null order by c.id for update of c")
                .params(subject.kind(), subject.key())
                .query(rows::clock)
                .list();
    }

    public List<SubjectClock> of(Subject subject) {
        return jdbc.sql(CLOCKS
                        + "c.subject_kind = ? and c.subject_key = ? order by c.ended_at is not null, c.due_at, c.id")
                .params(subject.kind(), subject.key())
                .query(rows::clock)
                .list();
    }

    public List<SubjectClock> openOf(Subject subject) {
        return jdbc.sql(CLOCKS + "c.subject_kind = ? and c.subject_key = ? and c.ended_at is null")
                .params(subject.kind(), subject.key())
                .query(rows::clock)
                .list();
    }

    public List<SubjectClock> openOf(Collection<? extends Subject> some) {
        return jdbc.sql(CLOCKS
                        + "(c.subject_kind, c.subject_key) in (select * from unnest(?, ?)) and c.ended_at is null")
                .params(ClockRows.kinds(some), ClockRows.keys(some))
                .query(rows::clock)
                .list();
    }

    /** A part of the running clocks counted on a calendar, by id. */
    public List<SubjectClock> runningOn(CalendarId calendar, long after, int most) {
        return jdbc.sql(CLOCKS + "r.calendar_id = ? and c.state = 'RUNNING' and c.id > ? order by c.id limit ?")
                .params(calendar.value(), after, most)
                .query(rows::clock)
                .list();
    }

    public List<SubjectClock> lockRunningOn(CalendarId calendar, long after, int most) {
        return jdbc.sql(
                        CLOCKS
                                + "r.calendar_id = ? and c.state = 'RUNNING' and c.id > ? order by c.id limit ? for update of c")
                .params(calendar.value(), after, most)
                .query(rows::clock)
                .list();
    }

    public int countRunningOn(CalendarId calendar) {
        return jdbc.sql("select count(*) from clock c join clock_rule r using (subject_kind, subject_key, rule_id)"
                        + " where r.calendar_id = ? and c.state = 'RUNNING'")
                .param(calendar.value())
                .query(Integer.class)
                .single();
    }

    /** A part of the clocks that still wait for something, by id. */
    public List<Waiting> open(long after, int most) {
        return jdbc.sql(
                        "select id, state, flow, next_check_at from clock where ended_at is null and id > ? order by id limit ?")
                .params(after, most)
                .query((row, line) -> new Waiting(
                        new ClockId(row.getLong("id")),
                        ClockState.valueOf(row.getString("state")),
                        row.getString("flow"),
                        ClockRows.instant(row, "next_check_at")))
                .list();
    }

    /** @param nextCheckAt when somebody should look at it, {@code null} when nobody needs to any more */
    public record Waiting(ClockId id, ClockState state, String flow, Instant nextCheckAt) {}

    /** Moves many at once. */
    public void saveDates(Collection<SubjectClock> moved) {
        batches.batchUpdate(
                "update clock set due_at = ?, warn_at = ?, next_check_at = ? where id = ?",
                moved.stream()
                        .map(clock -> new Object[] {
                            ClockRows.at(clock.dueAt()),
                            ClockRows.at(clock.warnAt()),
                            ClockRows.at(clock.nextCheckAt()),
                            clock.id().value()
                        })
                        .toList());
    }

    /** Writes the date of the response into complaints nobody works on at this moment. */
    public void saveResponseDates(Map<ComplaintNumber, Instant> dates) {
        batches.batchUpdate(
                "update complaint set response_due_at = ?, version = version + 1 where number = ?"
                        + " and response_due_at is distinct from ?",
                dates.entrySet().stream()
                        .map(date -> new Object[] {
                            ClockRows.at(date.getValue()), date.getKey().value(), ClockRows.at(date.getValue())
                        })
                        .toList());
    }
}
