package org.redress.forecast;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where complaints stood and stand. The past is read by two statements a night, open work by one. */
@Repository
class StayStore {

    private static final String STAYS = """
            select s.activity, c.number, c.priority, c.team, s.came, s.went
              from stay s join complaint c on s.subject_kind = 'complaint' and c.number = s.subject_key
             where s.went > cast(:since as timestamptz) and s.went <= cast(:now as timestamptz)""";

    /**
     * Of each kind the visits with the latest milestones. Choosing by the end of the visit would prefer the quick ones.
     */
    private static final String DWELL_TIMES = """
            insert into dwell_time (activity, priority, goal, stays, median_ms, p90_ms, length_ms, goal_ms)
            with goal as (select distinct met_by from clock_rule where duty <> 'WINDOW_ENDS'),
            visit as (%s),
            reached as (
                select s.activity, s.priority, g.met_by, m.at,
                       cast(1000 * extract(epoch from least(s.went, m.at) - s.came) as bigint) as length,
                       cast(1000 * extract(epoch from m.at - s.came) as bigint) as until
                  from visit s cross join goal g cross join lateral (
                       select min(t.recorded_at) as at from timeline_entry t
                        where t.complaint_number = s.number and t.recorded_at >= s.came
                          and t.event = any(string_to_array(g.met_by, ','))) m
                 where m.at <= cast(:now as timestamptz)),
            ranked as (
                select *, row_number() over (partition by activity, priority, met_by order by at desc) as place,
                       count(*) over (partition by activity, priority, met_by) as many
                  from reached)
            select activity, priority, met_by, max(many), percentile_disc(0.5) within group (order by length),
                   percentile_disc(0.9) within group (order by length), array_agg(length order by place), array_agg(until order by place)
              from ranked where place <= :most
             group by activity, priority, met_by""".formatted(STAYS);

    private static final String THROUGHPUT = """
            insert into throughput (activity, team, finished_per_day, usual_stay_ms)
            select activity, team,
                   count(*) filter (where went > cast(:now as timestamptz) - make_interval(days => :days))
                     / greatest(1, least(extract(epoch from cast(:now as timestamptz) - min(went)) / 86400, :days)),
                   cast(1000 * extract(epoch from avg(went - came)) as bigint)
              from (%s) visit
             group by activity, team""".formatted(STAYS);

    /** An event is a place to be in only if complaints waited there before. */
    private static final String POSITIONS = """
            select c.number, s.activity, coalesce(s.label, s.activity) as label, s.came as since, c.team
              from stay s join complaint c on s.subject_kind = 'complaint' and c.number = s.subject_key
             where s.went is null and (s.label is not null or s.activity in (select activity from dwell_time))""";

    private final JdbcClient jdbc;

    StayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes visits that nothing is learned from any more. */
    void forget(Instant now, Duration memory) {
        jdbc.sql("delete from stay where went <= ?")
                .param(Timestamp.from(now.minus(memory)))
                .update();
    }

    /**
     * Aggregates visits that ended within the memory.
     *
     * @param most     samples kept of each kind
     * @param recently how far back the speed of the teams is looked at, in whole days
     */
    void learn(Instant now, Duration memory, Duration recently, int most) {
        Timestamp since = Timestamp.from(now.minus(memory));
        jdbc.sql(DWELL_TIMES)
                .param("now", Timestamp.from(now))
                .param("since", since)
                .param("most", most)
                .update();
        jdbc.sql(THROUGHPUT)
                .param("now", Timestamp.from(now))
                .param("since", since)
                .param("days", (int) recently.toDays())
                .update();
    }

    /** Where open complaints stand; some stand at several places. */
    List<Position> positions() {
        return jdbc.sql(POSITIONS)
                .query((row, line) -> new Position(
                        row.getString("number"),
                        row.getString("activity"),
                        row.getString("label"),
                        row.getString("team"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }
}
