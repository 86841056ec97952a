package org.redress.deadlines.data;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.redress.deadlines.CalendarId;
import org.redress.deadlines.ClockId;
import org.redress.deadlines.ClockRule;
import org.redress.deadlines.ComplaintClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clocks in our tables. */
@Repository
public class ClockStore {

    private static final String CLOCKS = "select c.id as clock_id, c.complaint_number as number, c.*, r.* from clock c"
            + " join clock_rule r using (complaint_number, rule_id) where ";

    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ClockId add(ComplaintNumber number, ClockRule rule, Instant startedAt, Instant dueAt, Instant warnAt) {
        return new ClockId(jdbc.sql("""
                insert into clock (complaint_number, rule_id, state, started_at, due_at, warn_at)
                values (?, ?, 'RUNNING', ?, ?, ?) returning id""")
                .params(number.value(), rule.id(), at(startedAt), at(dueAt), at(warnAt)).query(Long.class).single());
    }

    /** Writes where a clock stands now. */
    public void save(ComplaintClock clock, Instant now) {
        jdbc.sql("""
                update clock set state = ?, extension = ?, due_at = ?, warn_at = ?, next_share = ?, next_check_at = ?, flow = ?,
                       ended_at = case when ? then null else coalesce(ended_at, ?) end
                 where id = ?""")
                .params(clock.state().name(), clock.extension(), at(clock.dueAt()), at(clock.warnAt()), clock.nextShare(),
                        at(clock.nextCheckAt()), clock.flow(), clock.state().isOpen(), at(now), clock.id().value())
                .update();
    }

    public void watch(ClockId id, String flow) {
        jdbc.sql("update clock set flow = ? where id = ?").params(flow, id.value()).update();
    }

    public Optional<ComplaintClock> find(ClockId id) {
        return jdbc.sql(CLOCKS + "c.id = ?").param(id.value()).query(ClockRows::clock).optional();
    }

    /** Keeps others from changing the clock until the transaction ends. */
    public Optional<ComplaintClock> lock(ClockId id) {
        return jdbc.sql(CLOCKS + "c.id = ? for update of c").param(id.value()).query(ClockRows::clock).optional();
    }

    /** The clocks that still wait for something, kept from others until the transaction ends. */
    public List<ComplaintClock> lockOpen(ComplaintNumber number) {
        return jdbc.sql(CLOCKS + "c.complaint_number = ? and c.ended_at is null order by c.id for update of c")
                .param(number.value()).query(ClockRows::clock).list();
    }

    public List<ComplaintClock> of(ComplaintNumber number) {
        return jdbc.sql(CLOCKS + "c.complaint_number = ? order by c.ended_at is not null, c.due_at, c.id")
                .param(number.value()).query(ClockRows::clock).list();
    }

    /** A part of the open clocks counted on a calendar, by id, skipping what is being changed by somebody. */
    public List<ComplaintClock> openOn(CalendarId calendar, long after, int most, boolean lock) {
        return jdbc.sql(CLOCKS + "r.calendar_id = ? and c.ended_at is null and c.id > ? order by c.id limit ?"
                        + (lock ? " for update of c" : ""))
                .params(calendar.value(), after, most).query(ClockRows::clock).list();
    }

    public int countOpenOn(CalendarId calendar) {
        return jdbc.sql("select count(*) from clock c join clock_rule r using (complaint_number, rule_id)"
                        + " where r.calendar_id = ? and c.ended_at is null")
                .param(calendar.value()).query(Integer.class).single();
    }

    private static Timestamp at(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
