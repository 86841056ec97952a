package org.redress.forecast.process;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.redress.forecast.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where complaints stood and stand, out of the engine's tables. By SQL, as the engine's API neither aggregates nor joins our
 * tables and would need several calls for each complaint: the history is read by two statements a night, open work by one.
 *
 * <p>The engine's timestamps carry no zone and are local to this JVM. The driver gives its session the zone of the JVM, so a plain
 * cast turns them into instants.
 */
@Repository
public class EngineStays {

    /** What waits for people or events. Work of the clocks themselves says nothing about the handling. */
    private static final String STAYS = """
            select a.ACT_ID_ as activity, c.number, c.priority, c.team,
                   cast(a.START_TIME_ as timestamptz) as came, cast(a.END_TIME_ as timestamptz) as went
              from ACT_HI_ACTINST a
              join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_
              join complaint c on c.number = p.BUSINESS_KEY_
             where a.ACT_TYPE_ in ('userTask', 'receiveTask', 'eventBasedGateway', 'intermediateTimer', 'intermediateMessageCatch',
                                   'intermediateSignalCatch', 'intermediateConditional')
               and a.PROC_DEF_KEY_ not in ('ClockProcess', 'EscalationProcess')
               and a.END_TIME_ > cast(cast(:since as timestamptz) as timestamp)
               and a.END_TIME_ <= cast(cast(:now as timestamptz) as timestamp)""";

    /** Of each kind the visits whose milestones are the latest: by their own end, the quick ones would come first. */
    private static final String DWELL_TIMES = """
            insert into dwell_time (activity, priority, goal, stays, median_ms, p90_ms, length_ms, goal_ms)
            with goal as (select distinct met_by from clock_rule where duty <> 'WINDOW_ENDS'),
            stay as (%s),
            reached as (
                select s.activity, s.priority, g.met_by, m.at,
                       cast(1000 * extract(epoch from least(s.went, m.at) - s.came) as bigint) as length,
                       cast(1000 * extract(epoch from m.at - s.came) as bigint) as until
                  from stay s cross join goal g cross join lateral (
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
              from (%s) stay
             group by activity, team""".formatted(STAYS);

    /** An event is a place to be in only if complaints waited there before. */
    private static final String POSITIONS = """
            select k.BUSINESS_KEY_ as number, w.activity, w.label, cast(w.since as timestamptz) as since, c.team
              from (select PROC_INST_ID_, PROC_DEF_ID_, TASK_DEF_KEY_ as activity, NAME_ as label, CREATE_TIME_ as since
                      from ACT_RU_TASK
                    union all
                    select e.PROC_INST_ID_, e.PROC_DEF_ID_, e.ACT_ID_, e.ACT_ID_, min(s.since)
                      from (select EXECUTION_ID_, CREATED_ as since from ACT_RU_EVENT_SUBSCR
                            union all
                            select EXECUTION_ID_, CREATE_TIME_ from ACT_RU_JOB where TYPE_ = 'timer') s
                      join ACT_RU_EXECUTION e on e.ID_ = s.EXECUTION_ID_
                     where e.ACT_ID_ in (select activity from dwell_time)
                       and not exists (select 1 from ACT_RU_TASK t where t.EXECUTION_ID_ = e.ID_)
                     group by e.ID_, e.PROC_INST_ID_, e.PROC_DEF_ID_, e.ACT_ID_) w
              join ACT_RU_EXECUTION k on k.ID_ = w.PROC_INST_ID_
              join ACT_RE_PROCDEF d on d.ID_ = w.PROC_DEF_ID_
              join complaint c on c.number = k.BUSINESS_KEY_
             where d.KEY_ not in ('ClockProcess', 'EscalationProcess')""";

    private final JdbcClient jdbc;

    EngineStays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Aggregates visits that ended within the memory into our own tables.
     *
     * @param most     samples kept of each kind
     * @param recently how far back the speed of the teams is looked at, in whole days
     */
    public void learn(Instant now, Duration memory, Duration recently, int most) {
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
    public List<Position> positions() {
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
