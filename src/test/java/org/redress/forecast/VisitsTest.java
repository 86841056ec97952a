package org.redress.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.TestPostgres;
import org.redress.complaint.ComplaintNumber;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two complaints went from a task over an event to their decision, a third stands at the event, a fourth at the task; others come and go
 * in every way the engine knows. The server stands in Seoul, where the engine's clocks are nine hours ahead of ours.
 */
class VisitsTest {

    private static final Instant START = Instant.parse("2026-03-02T20:00:00Z");
    private static final TimeZone BEFORE = TimeZone.getDefault();
    private static final String FIRST = ComplaintNumber.of(2026, 1).value();
    private static final String SECOND = ComplaintNumber.of(2026, 2).value();
    private static final String THIRD = ComplaintNumber.of(2026, 3).value();
    private static final String FOURTH = ComplaintNumber.of(2026, 4).value();

    private static int numbers = 4;
    private static HikariDataSource pool;
    private static HeardDatabase database;
    private static AnnotationConfigApplicationContext context;
    private static TransactionTemplate transaction;
    private static ProcessEngine engine;
    private static JdbcClient jdbc;
    private static StayStore stays;

    @BeforeAll
    static void work_is_done_in_seoul() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Seoul"));
        pool = new HikariDataSource();
        pool.setJdbcUrl(TestPostgres.migratedDatabase());
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(2);
        database = new HeardDatabase(pool);
        context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.register(StayLog.class, StayStore.class);
        context.scan("org.redress.forecast.process");
        context.refresh();
        jdbc = context.getBean(JdbcClient.class);
        stays = context.getBean(StayStore.class);
        engine = engine();
        deploy("HandlingProcess", handling("HandlingProcess"));
        deploy(
                "ClockProcess",
                Bpmn.createExecutableProcess("ClockProcess")
                        .startEvent()
                        .userTask("Task_Remind")
                        .endEvent()
                        .done());
        complaint(FIRST, "P2", 0);
        complaint(SECOND, "P2", 0);
        complaint(THIRD, null, 24);
        complaint(FOURTH, null, 30);
        work(FIRST, 10);
        work(SECOND, 20);
        work(THIRD, 34);
        answer(FIRST, 40);
        answer(SECOND, 50);
        stays.learn(at(60), Duration.ofDays(365), Duration.ofDays(1), 10);
    }

    @AfterAll
    static void back_home() {
        ClockUtil.reset();
        engine.close();
        context.close();
        pool.close();
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
        assertThat(positions(THIRD, FOURTH))
                .containsExactlyInAnyOrder(
                        new Position(THIRD, "Event_Answered", "Event_Answered", "complaint-handlers", at(34)),
                        new Position(FOURTH, "Task_Work", "Do the work", "complaint-handlers", at(30)));
    }

    @Test
    void writes_one_row_for_each_place_where_work_waits() {
        deploy(
                "EveryPlaceProcess",
                Bpmn.createExecutableProcess("EveryPlaceProcess")
                        .startEvent()
                        .userTask("Task_Ask")
                        .name("Ask ${whom}")
                        .receiveTask("Task_Receive")
                        .message("Msg_Received")
                        .intermediateCatchEvent("Event_Signal")
                        .signal("Signal")
                        .intermediateCatchEvent("Event_Time")
                        .timerWithDuration("PT1H")
                        .intermediateCatchEvent("Event_Condition")
                        .condition("${go}")
                        .eventBasedGateway()
                        .id("Gateway_Which")
                        .intermediateCatchEvent("Event_One")
                        .message("Msg_One")
                        .endEvent()
                        .moveToLastGateway()
                        .intermediateCatchEvent("Event_Other")
                        .timerWithDuration("P1D")
                        .endEvent()
                        .done());
        String number = registered();
        String instance = start("EveryPlaceProcess", number, 100, Map.of("whom", "Kim", "go", false))
                .getId();

        assertThat(positions(number))
                .containsExactly(new Position(number, "Task_Ask", "Ask Kim", "complaint-handlers", at(100)));

        work(number, 101);
        correlate("Msg_Received", number, 102);
        now(103);
        engine.getRuntimeService().signalEventReceived("Signal");
        now(104);
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId());
        now(105);
        engine.getRuntimeService().setVariable(instance, "go", true);
        correlate("Msg_One", number, 106);
        assertThat(visits(number))
                .containsExactly(
                        "Task_Ask 100-101",
                        "Task_Receive 101-102",
                        "Event_Signal 102-103",
                        "Event_Time 103-104",
                        "Event_Condition 104-105",
                        "Gateway_Which 105-106",
                        "Event_One 106-106");
    }

    @Test
    void a_visit_is_over_when_an_event_cancels_its_task() {
        String number = registered();
        start("HandlingProcess", number, 200, Map.of());

        correlate("Msg_Stop", number, 201);

        assertThat(visits(number)).containsExactly("Task_Work 200-201");
    }

    @Test
    void a_visit_is_over_when_its_process_is_deleted() {
        String number = registered();
        String instance = start("HandlingProcess", number, 200, Map.of()).getId();

        now(202);
        engine.getRuntimeService().deleteProcessInstance(instance, "by hand", true);

        assertThat(visits(number)).containsExactly("Task_Work 200-202");
    }

    @Test
    void a_visit_is_over_when_somebody_takes_the_complaint_elsewhere_by_hand() {
        String number = registered();
        String instance = start("HandlingProcess", number, 200, Map.of()).getId();

        now(203);
        engine.getRuntimeService()
                .createProcessInstanceModification(instance)
                .cancelAllForActivity("Task_Work")
                .startBeforeActivity("Event_Answered")
                .execute();

        assertThat(visits(number)).containsExactly("Task_Work 200-203", "Event_Answered 203-");
    }

    @Test
    void a_visit_goes_on_in_another_version_of_the_process() {
        deploy("MovingProcess", moving("Task_Old"));
        String number = registered();
        ProcessInstance instance = start("MovingProcess", number, 200, Map.of());
        ProcessDefinition next = deploy("MovingProcess", moving("Task_New"));

        now(204);
        var plan = engine.getRuntimeService()
                .createMigrationPlan(instance.getProcessDefinitionId(), next.getId())
                .mapActivities("Task_Old", "Task_New")
                .build();
        engine.getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(instance.getId())
                .execute();

        assertThat(visits(number)).containsExactly("Task_New 200-");
        assertThat(positions(number))
                .containsExactly(new Position(number, "Task_New", "Do it", "complaint-handlers", at(200)));
        work(number, 205);
        assertThat(visits(number)).containsExactly("Task_New 200-205");
    }

    @Test
    void nothing_is_left_of_what_is_rolled_back() {
        String number = registered();
        transaction.executeWithoutResult(status -> {
            start("HandlingProcess", number, 200, Map.of());
            assertThat(visits(number)).containsExactly("Task_Work 200-");
            status.setRollbackOnly();
        });
        assertThat(visits(number)).isEmpty();

        start("HandlingProcess", number, 206, Map.of());
        transaction.executeWithoutResult(status -> {
            work(number, 207);
            status.setRollbackOnly();
        });

        assertThat(visits(number)).containsExactly("Task_Work 206-");
    }

    @Test
    void costs_a_statement_for_what_comes_and_one_for_what_goes_and_asks_nothing() {
        deploy("EscalationProcess", handling("EscalationProcess"));
        String number = registered();
        String notWritten = registered();
        start("HandlingProcess", number, 200, Map.of());
        start("EscalationProcess", notWritten, 200, Map.of());

        List<String> written = statements(() -> work(number, 201));
        List<String> asBefore = statements(() -> work(notWritten, 201));

        assertThat(written.stream().filter(sql -> sql.contains(" stay ")).toList())
                .satisfiesExactly(
                        came -> assertThat(came).startsWith("insert into stay "),
                        went -> assertThat(went).startsWith("update stay "));
        assertThat(written.stream().filter(sql -> !sql.contains(" stay "))).containsExactlyElementsOf(asBefore);
    }

    @Test
    void writes_a_visit_only_once() {
        String number = registered();
        Visit visit =
                new Visit("twice", new ComplaintNumber(number), "SomeProcess", "Task_Work", "Do the work", at(200));
        StayLog log = context.getBean(StayLog.class);
        log.came(List.of(visit));
        log.went(Map.of("twice", at(201)));

        log.came(List.of(visit));
        log.went(Map.of("twice", at(202)));

        assertThat(visits(number)).containsExactly("Task_Work 200-201");
        jdbc.sql("delete from stay where id = 'twice'").update();
    }

    @Test
    void work_of_clocks_and_work_on_no_complaint_is_not_written() {
        String number = registered();
        start("ClockProcess", number, 200, Map.of());
        start("HandlingProcess", "something else", 200, Map.of());
        start("HandlingProcess", null, 200, Map.of());

        assertThat(visits(number)).isEmpty();
        assertThat(visits("something else")).isEmpty();
    }

    @Test
    void forgets_visits_that_nothing_is_learned_from_any_more() {
        jdbc.sql("""
                insert into stay (id, subject_kind, subject_key, process, activity, came, went) values
                    ('old', 'complaint', 'C', 'P', 'A', :old, :old), ('young', 'complaint', 'C', 'P', 'A', :old, :young),
                    ('open', 'complaint', 'C', 'P', 'A', :old, null)""")
                .param("old", Timestamp.from(at(-300)))
                .param("young", Timestamp.from(at(-200)))
                .update();

        stays.forget(at(-100), Duration.ofHours(150));

        assertThat(jdbc.sql("delete from stay where subject_key = 'C' returning id")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("young", "open");
    }

    @Test
    void reads_out_of_the_history_once_what_would_have_been_written() throws IOException {
        String number = registered();
        start("HandlingProcess", number, 300, Map.of());
        String cancelled = registered();
        start("HandlingProcess", cancelled, 300, Map.of());
        correlate("Msg_Stop", cancelled, 301);
        List<Map<String, Object>> written = all();
        jdbc.sql("delete from stay").update();

        String script =
                new ClassPathResource("db/migration/V77__stays_before.sql").getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(script).update();
        assertThat(all()).isEqualTo(written).hasSizeGreaterThan(8);

        jdbc.sql("update stay set went = null").update();
        jdbc.sql("delete from stay where activity = 'Event_Answered'").update();
        jdbc.sql(script).update();
        assertThat(all()).isEqualTo(written);
    }

    private static List<String> statements(Runnable work) {
        database.forget();
        work.run();
        return database.statements();
    }

    private static List<Map<String, Object>> all() {
        return jdbc.sql("select * from stay order by id").query().listOfRows();
    }

    private static List<Position> positions(String... numbers) {
        return stays.positions().stream()
                .filter(position -> List.of(numbers).contains(position.complaint()))
                .toList();
    }

    /** Task_Work 200-201: from which hour to which. */
    private static List<String> visits(String number) {
        return jdbc.sql("select activity, came, went from stay where subject_key = ? order by came, went")
                .param(number)
                .query((row, line) -> "%s %s-%s"
                        .formatted(
                                row.getString("activity"),
                                hour(row.getTimestamp("came")),
                                hour(row.getTimestamp("went"))))
                .list();
    }

    private static String hour(Timestamp moment) {
        return moment == null
                ? ""
                : String.valueOf(Duration.between(START, moment.toInstant()).toHours());
    }

    private static ProcessEngine engine() {
        var transactions = new DataSourceTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("seoul");
        configuration.setApplicationContext(context);
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.getProcessEnginePlugins().add(context.getBean(ProcessEnginePlugin.class));
        return configuration.buildProcessEngine();
    }

    private static BpmnModelInstance handling(String process) {
        return Bpmn.createExecutableProcess(process)
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
                .done();
    }

    private static BpmnModelInstance moving(String task) {
        return Bpmn.createExecutableProcess("MovingProcess")
                .startEvent()
                .userTask(task)
                .name("Do it")
                .endEvent()
                .done();
    }

    private static ProcessDefinition deploy(String key, BpmnModelInstance model) {
        return engine.getRepositoryService()
                .createDeployment()
                .addString(key + ".bpmn", Bpmn.convertToString(model))
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0);
    }

    /** Its clock waits for one of two milestones; a reminder hangs around, which is no work on the complaint. */
    private static void complaint(String number, String priority, int hour) {
        register(number, priority, hour);
        jdbc.sql("""
                insert into clock_rule (subject_kind, subject_key, rule_id, step, clock_class, amount, unit, day_count, calendar_id, start_event,
                    met_by, pausable, max_extension, duty, warn_share)
                values ('complaint', ?, 'ANSWER', 'Answer', 'INTERNAL', 5, 'BUSINESS_DAY', 'EXCLUDE_DAY0', 'gb-eng', 'RECEIVED',
                    'EXPLAINED_OUT_OF_SCOPE,INFORMED', true, 0, 'NONE', 75)""").param(number).update();
        start("HandlingProcess", number, hour, Map.of());
        start("ClockProcess", number, hour, Map.of());
    }

    private static String registered() {
        String number = ComplaintNumber.of(2026, ++numbers).value();
        register(number, null, 90);
        return number;
    }

    private static void register(String number, String priority, int hour) {
        jdbc.sql("""
                insert into complaint (number, version, channel, language, received_at, registered_at, recorded_by, backfilled,
                    reminders_wanted, subject, description, consent, status, stage, priority, team)
                values (?, 0, 'WEB', 'en', ?, ?, 'public', false, true, 's', 'd', true, 'REGISTERED', 'FIRST', ?, 'complaint-handlers')""")
                .params(number, Timestamp.from(at(hour)), Timestamp.from(at(hour)), priority)
                .update();
    }

    private static ProcessInstance start(String process, String key, int hour, Map<String, Object> variables) {
        now(hour);
        return engine.getRuntimeService().startProcessInstanceByKey(process, key, variables);
    }

    private static void work(String number, int hour) {
        now(hour);
        engine.getTaskService()
                .complete(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).list().stream()
                        .filter(task -> !task.getTaskDefinitionKey().equals("Task_Remind"))
                        .findFirst()
                        .orElseThrow()
                        .getId());
    }

    private static void answer(String number, int hour) {
        jdbc.sql(
                        "insert into timeline_entry (subject_kind, subject_key, recorded_at, actor, event) values ('complaint', ?, ?, 'kim', 'INFORMED')")
                .params(number, Timestamp.from(at(hour)))
                .update();
        correlate("Msg_Answered", number, hour);
    }

    private static void correlate(String message, String number, int hour) {
        now(hour);
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlate();
    }

    private static void now(int hour) {
        ClockUtil.setCurrentTime(Date.from(at(hour)));
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    private static String hours(int one, int other) {
        return Duration.ofHours(one).toMillis() + "," + Duration.ofHours(other).toMillis();
    }
}
