package org.redress.forecast.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.TestPostgres;
import org.redress.forecast.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two complaints went from a task over an event to their decision, a third stands at the event, a fourth at the task. The server
 * stands in Seoul, where the engine's clocks are nine hours ahead of ours.
 */
class EngineStaysTest {

    private static final Instant START = Instant.parse("2026-03-02T20:00:00Z");
    private static final TimeZone BEFORE = TimeZone.getDefault();

    private static ProcessEngine engine;
    private static JdbcClient jdbc;
    private static EngineStays stays;

    @BeforeAll
    static void work_is_done_in_seoul() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Seoul"));
        String url = TestPostgres.newDatabase();
        Flyway.configure().dataSource(url, "postgres", "").load().migrate();
        engine = engine(url);
        jdbc = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
        stays = new EngineStays(jdbc);
        deploy(
                "HandlingProcess",
                Bpmn.createExecutableProcess("HandlingProcess")
                        .startEvent()
                        .userTask("Task_Work")
                        .name("Do the work")
                        .boundaryEvent("Boundary")
                        .message("Msg_Stop")
                        .endEvent()
                        .moveToActivity("Task_Work")
                        .intermediateCatchEvent("Event_Answered")
                        .message("Msg_Answered")
                        .endEvent()
                        .done());
        deploy(
                "ClockProcess",
                Bpmn.createExecutableProcess("ClockProcess")
                        .startEvent()
                        .userTask("Task_Remind")
                        .endEvent()
                        .done());
        complaint("C-1", "P2", 0);
        complaint("C-2", "P2", 0);
        complaint("C-3", null, 24);
        complaint("C-4", null, 30);
        work("C-1", 10);
        work("C-2", 20);
        work("C-3", 34);
        answer("C-1", 40);
        answer("C-2", 50);
        stays.learn(at(60), Duration.ofDays(365), Duration.ofDays(1), 10);
    }

    @AfterAll
    static void back_home() {
        ClockUtil.reset();
        engine.close();
        TimeZone.setDefault(BEFORE);
    }

    @Test
    void learns_how_long_complaints_stood_at_tasks_and_events_and_when_the_milestone_came() {
        assertThat(jdbc.sql(
                                "select activity, priority, goal, stays, median_ms / 3600000 as median, p90_ms / 3600000 as p90,"
                                        + " array_to_string(length_ms, ',') as lengths, array_to_string(goal_ms, ',') as goals from dwell_time")
                        .query()
                        .listOfRows())
                .extracting(
                        row -> row.get("activity"),
                        row -> row.get("priority"),
                        row -> row.get("goal"),
                        row -> row.get("stays"),
                        row -> row.get("median"),
                        row -> row.get("p90"),
                        row -> row.get("lengths"),
                        row -> row.get("goals"))
                .containsExactlyInAnyOrder(
                        tuple(
                                "Task_Work",
                                "P2",
                                "EXPLAINED_OUT_OF_SCOPE,INFORMED",
                                2,
                                10L,
                                20L,
                                hours(20, 10),
                                hours(50, 40)),
                        tuple(
                                "Event_Answered",
                                "P2",
                                "EXPLAINED_OUT_OF_SCOPE,INFORMED",
                                2,
                                30L,
                                30L,
                                hours(30, 30),
                                hours(30, 30)));
    }

    @Test
    void learns_how_fast_a_team_is() {
        assertThat(jdbc.sql(
                                "select finished_per_day, usual_stay_ms / 3600000 as usual from throughput where activity = 'Event_Answered'")
                        .query()
                        .singleRow())
                .containsEntry("finished_per_day", 2.0)
                .containsEntry("usual", 30L);
        assertThat(jdbc.sql("select finished_per_day from throughput where activity = 'Task_Work'")
                        .query(Double.class)
                        .single())
                .isEqualTo(0.0);
    }

    @Test
    void knows_where_open_complaints_stand_and_since_when() {
        assertThat(stays.positions())
                .containsExactlyInAnyOrder(
                        new Position("C-3", "Event_Answered", "Event_Answered", "complaint-handlers", at(34)),
                        new Position("C-4", "Task_Work", "Do the work", "complaint-handlers", at(30)));
    }

    private static ProcessEngine engine(String url) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("seoul");
        configuration.setJdbcUrl(url);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUsername("postgres");
        configuration.setJdbcPassword("");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        return configuration.buildProcessEngine();
    }

    private static void deploy(String key, BpmnModelInstance model) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(key + ".bpmn", Bpmn.convertToString(model))
                .deploy();
    }

    /** Its clock waits for one of two milestones; a reminder hangs around, which is no work on the complaint. */
    private static void complaint(String number, String priority, int hour) {
        jdbc.sql("""
                insert into complaint (number, version, channel, language, received_at, registered_at, recorded_by, backfilled,
                    reminders_wanted, subject, description, consent, status, stage, priority, team)
                values (?, 0, 'WEB', 'en', ?, ?, 'public', false, true, 's', 'd', true, 'REGISTERED', 'FIRST', ?, 'complaint-handlers')""")
                .params(number, Timestamp.from(at(hour)), Timestamp.from(at(hour)), priority)
                .update();
        jdbc.sql("""
                insert into clock_rule (subject_kind, subject_key, rule_id, step, clock_class, amount, unit, day_count, calendar_id, start_event,
                    met_by, pausable, max_extension, duty, warn_share)
                values ('complaint', ?, 'ANSWER', 'Answer', 'INTERNAL', 5, 'BUSINESS_DAY', 'EXCLUDE_DAY0', 'gb-eng', 'RECEIVED',
                    'EXPLAINED_OUT_OF_SCOPE,INFORMED', true, 0, 'NONE', 75)""").param(number).update();
        ClockUtil.setCurrentTime(Date.from(at(hour)));
        engine.getRuntimeService().startProcessInstanceByKey("HandlingProcess", number);
        engine.getRuntimeService().startProcessInstanceByKey("ClockProcess", number);
    }

    private static void work(String number, int hour) {
        ClockUtil.setCurrentTime(Date.from(at(hour)));
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey("Task_Work")
                        .singleResult()
                        .getId());
    }

    private static void answer(String number, int hour) {
        ClockUtil.setCurrentTime(Date.from(at(hour)));
        jdbc.sql(
                        "insert into timeline_entry (subject_kind, subject_key, recorded_at, actor, event) values ('complaint', ?, ?, 'kim', 'INFORMED')")
                .params(number, Timestamp.from(at(hour)))
                .update();
        engine.getRuntimeService()
                .createMessageCorrelation("Msg_Answered")
                .processInstanceBusinessKey(number)
                .correlate();
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    private static String hours(int one, int other) {
        return Duration.ofHours(one).toMillis() + "," + Duration.ofHours(other).toMillis();
    }
}
