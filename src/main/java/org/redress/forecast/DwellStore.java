package org.redress.forecast;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Priority;
import org.redress.deadlines.ClockClass;
import org.redress.forecast.DwellTimes.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What forecasts learned, and the open clocks they are about. */
@Repository
class DwellStore {

    private final JdbcClient jdbc;

    DwellStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from learning at the same time; reading goes on. */
    void lock() {
        jdbc.sql("lock table dwell_time_refresh in exclusive mode").update();
    }

    void clear() {
        jdbc.sql("delete from dwell_time").update();
        jdbc.sql("delete from throughput").update();
        jdbc.sql("delete from dwell_time_refresh").update();
    }

    /** @return the moment as it will be read */
    Instant refreshed(Instant asOf) {
        return jdbc.sql(
                        "insert into dwell_time_refresh (as_of, stays) select ?, coalesce(sum(stays), 0) from dwell_time returning as_of")
                .param(Timestamp.from(asOf))
                .query((row, line) -> row.getTimestamp("as_of").toInstant())
                .single();
    }

    Optional<Instant> asOf() {
        return jdbc.sql("select as_of from dwell_time_refresh")
                .query((row, line) -> row.getTimestamp("as_of").toInstant())
                .optional();
    }

    long stays() {
        return jdbc.sql("select coalesce(sum(stays), 0) from dwell_time_refresh")
                .query(Long.class)
                .single();
    }

    Map<Place, List<Stay>> samples() {
        return jdbc
                .sql("select * from dwell_time")
                .query((row, line) -> Map.entry(place(row), stays(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Line> lines() {
        return jdbc.sql("select * from dwell_time order by activity, goal, priority")
                .query((row, line) -> new Line(
                        place(row),
                        row.getInt("stays"),
                        Duration.ofMillis(row.getLong("median_ms")),
                        Duration.ofMillis(row.getLong("p90_ms"))))
                .list();
    }

    List<Throughput> throughput() {
        return jdbc.sql("select * from throughput")
                .query((row, line) -> new Throughput(
                        row.getString("activity"),
                        row.getString("team"),
                        row.getDouble("finished_per_day"),
                        Duration.ofMillis(row.getLong("usual_stay_ms"))))
                .list();
    }

    /** Clocks that run and are due within a span, the earliest first. A window of the other side is nobody's lateness. */
    List<OpenClock> dueBetween(Instant now, Instant until) {
        return jdbc.sql("""
                select k.complaint_number, c.priority, c.team, r.step, r.clock_class, r.met_by, k.due_at
                  from clock k join clock_rule r using (complaint_number, rule_id) join complaint c on c.number = k.complaint_number
                 where k.ended_at is null and k.state = 'RUNNING' and r.duty <> 'WINDOW_ENDS' and k.due_at > ? and k.due_at <= ?
                 order by k.due_at, k.id""")
                .params(Timestamp.from(now), Timestamp.from(until))
                .query((row, line) -> clock(row))
                .list();
    }

    private static OpenClock clock(ResultSet row) throws SQLException {
        return new OpenClock(
                new ComplaintNumber(row.getString("complaint_number")),
                priority(row),
                row.getString("team"),
                row.getString("step"),
                ClockClass.valueOf(row.getString("clock_class")),
                row.getString("met_by"),
                row.getTimestamp("due_at").toInstant());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("activity"), priority(row), row.getString("goal"));
    }

    private static Priority priority(ResultSet row) throws SQLException {
        String word = row.getString("priority");
        return word == null ? null : Priority.valueOf(word);
    }

    private static List<Stay> stays(ResultSet row) throws SQLException {
        Long[] lengths = numbers(row.getArray("length_ms"));
        Long[] goals = numbers(row.getArray("goal_ms"));
        return IntStream.range(0, lengths.length)
                .mapToObj(each -> new Stay(Duration.ofMillis(lengths[each]), Duration.ofMillis(goals[each])))
                .toList();
    }

    private static Long[] numbers(Array array) throws SQLException {
        return (Long[]) array.getArray();
    }
}
