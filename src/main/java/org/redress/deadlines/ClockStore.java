package org.redress.deadlines;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.calendar.CalendarId;
import org.redress.complaint.ComplaintLock;
import org.redress.complaint.ComplaintNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clocks in our tables. */
@Repository
public class ClockStore {

    private static final String CLOCKS = "select c.id as clock_id, c.complaint_number as number, c.*, r.* from clock c"
            + " join clock_rule r using (complaint_number, rule_id) where ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ComplaintLock lock;
    private final ClockRows rows;

    ClockStore(JdbcClient jdbc, JdbcTemplate batches, ComplaintLock lock, ClockRows rows) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.lock = lock;
        this.rows = rows;
    }

    public ClockId add(ComplaintNumber number, ClockRule rule, Instant startedAt, Instant dueAt, Instant warnAt) {
        return new ClockId(jdbc.sql("""
                insert into clock (complaint_number, rule_id, state, started_at, due_at, warn_at)
                values (?, ?, 'RUNNING', ?, ?, ?) returning id""")
                .params(number.value(), rule.id(), at(startedAt), at(dueAt), at(warnAt))
                .query(Long.class)
                .single());
    }

    /** Writes where a clock stands now. */
    public void save(ComplaintClock clock, Instant now) {
        jdbc.sql("""
                update clock set state = ?, extension = ?, due_at = ?, warn_at = ?, next_share = ?, next_check_at = ?, flow = ?,
                       ended_at = case when ? then null else coalesce(ended_at, ?) end
                 where id = ?""")
                .params(
                        clock.state().name(),
                        clock.extension(),
                        at(clock.dueAt()),
                        at(clock.warnAt()),
                        clock.nextShare(),
                        at(clock.nextCheckAt()),
                        clock.flow(),
                        clock.state().isOpen(),
                        at(now),
                        clock.id().value())
                .update();
    }

    public void watch(ClockId id, String flow) {
        jdbc.sql("update clock set flow = ? where id = ?")
                .params(flow, id.value())
                .update();
    }

    public Optional<ComplaintClock> find(ClockId id) {
        return jdbc.sql(CLOCKS + "c.id = ?")
                .param(id.value())
                .query(rows::clock)
                .optional();
    }

    public Optional<ComplaintClock> findByFlow(String flow) {
        return jdbc.sql(CLOCKS + "c.flow = ?").param(flow).query(rows::clock).optional();
    }

    /** Taken before any clock. */
    public void lockComplaints(Collection<ComplaintNumber> numbers) {
        lock.take(numbers);
    }

    /** Keeps others from changing the clock until the transaction ends. */
    public Optional<ComplaintClock> lock(ClockId id) {
        return jdbc.sql(CLOCKS + "c.id = ? for update of c")
                .param(id.value())
                .query(rows::clock)
                .optional();
    }

    /** The clocks that still wait for something, kept from others until the transaction ends. */
    public List<ComplaintClock> lockOpen(ComplaintNumber number) {
        return jdbc.sql(CLOCKS + "c.complaint_number = ? and c.ended_at is null order by c.id for update of c")
                .param(number.value())
                .query(rows::clock)
                .list();
    }

    public List<ComplaintClock> of(ComplaintNumber number) {
        return jdbc.sql(CLOCKS + "c.complaint_number = ? order by c.ended_at is not null, c.due_at, c.id")
                .param(number.value())
                .query(rows::clock)
                .list();
    }

    public List<ComplaintClock> openOf(Collection<ComplaintNumber> numbers) {
        return jdbc.sql(CLOCKS + "c.complaint_number = any(?) and c.ended_at is null")
                .param(numbers.stream().map(ComplaintNumber::value).toArray(String[]::new))
                .query(rows::clock)
                .list();
    }

    /** A part of the running clocks counted on a calendar, by id. */
    public List<ComplaintClock> runningOn(CalendarId calendar, long after, int most) {
        return jdbc.sql(CLOCKS + "r.calendar_id = ? and c.state = 'RUNNING' and c.id > ? order by c.id limit ?")
                .params(calendar.value(), after, most)
                .query(rows::clock)
                .list();
    }

    public List<ComplaintClock> lockRunningOn(CalendarId calendar, long after, int most) {
        return jdbc.sql(
                        CLOCKS
                                + "r.calendar_id = ? and c.state = 'RUNNING' and c.id > ? order by c.id limit ? for update of c")
                .params(calendar.value(), after, most)
                .query(rows::clock)
                .list();
    }

    public int countRunningOn(CalendarId calendar) {
        return jdbc.sql("select count(*) from clock c join clock_rule r using (complaint_number, rule_id)"
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
    public void saveDates(Collection<ComplaintClock> moved) {
        batches.batchUpdate(
                "update clock set due_at = ?, warn_at = ?, next_check_at = ? where id = ?",
                moved.stream()
                        .map(clock -> new Object[] {
                            at(clock.dueAt()),
                            at(clock.warnAt()),
                            at(clock.nextCheckAt()),
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
                        .map(date ->
                                new Object[] {at(date.getValue()), date.getKey().value(), at(date.getValue())})
                        .toList());
    }

    private static Timestamp at(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
