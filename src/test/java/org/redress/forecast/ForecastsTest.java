package org.redress.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.TestPostgres;
import org.redress.forecast.process.EngineStays;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Many finished and many open complaints, written straight into the tables. */
class ForecastsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final int FINISHED = Integer.getInteger("forecast.finished", 400);
    private static final int OPEN = Integer.getInteger("forecast.open", 300);

    private static Counted database;
    private static AnnotationConfigApplicationContext context;
    private static Forecasts forecasts;

    @BeforeAll
    static void a_lot_of_work() {
        String url = TestPostgres.newDatabase();
        Flyway.configure().dataSource(url, "postgres", "").load().migrate();
        createTablesOfTheEngine(url);
        database = new Counted(new SingleConnectionDataSource(url, "postgres", "", true));
        context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        context.register(Transactions.class, EngineStays.class, DwellStore.class, DwellTimes.class, Forecasts.class);
        context.refresh();
        forecasts = context.getBean(Forecasts.class);
        context.getBean(JdbcClient.class).sql("""
                create function number_of(kind text, i integer) returns text language sql as $$
                    select 'C-' || year || '-' || serial || '-' || lpad((98 - mod(cast(year || serial || '00' as numeric), 97))::text, 2, '0')
                      from (select case kind when 'O' then '2026' else '2025' end as year, lpad(i::text, 6, '0') as serial) parts $$""").update();
        write("F", FINISHED);
        write("O", OPEN);
        context.getBean(JdbcClient.class).sql("analyze").update();
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void asks_the_database_a_fixed_number_of_questions_however_much_is_open() {
        long begin = System.nanoTime();
        Forecasts.Report first = forecasts.atRisk(14, 200);
        long learned = System.nanoTime();
        database.prepared.set(0);

        Forecasts.Report report = forecasts.atRisk(14, 200);

        System.out.printf(
                "%d finished, %d open: learning and first list %d ms, next list %d ms, %d statements%n",
                FINISHED,
                OPEN,
                (learned - begin) / 1_000_000,
                (System.nanoTime() - learned) / 1_000_000,
                database.prepared.get());
        assertThat(report.items())
                .extracting(Forecasts.Line::clock)
                .isEqualTo(first.items().stream().map(Forecasts.Line::clock).toList());
        assertThat(report.stays()).isEqualTo(FINISHED);
        assertThat(report.open()).isEqualTo(OPEN);
        assertThat(report.silent()).isZero();
        assertThat(report.atRisk()).isPositive();
        assertThat(report.items())
                .hasSize(Math.min(200, report.atRisk()))
                .isSortedAccordingTo((one, other) ->
                        one.clock().dueAt().compareTo(other.clock().dueAt()));
        assertThat(database.prepared).hasValue(3);
    }

    @Configuration
    @EnableTransactionManagement
    static class Transactions {}

    private static final class Counted extends DelegatingDataSource {

        private final AtomicInteger prepared = new AtomicInteger();

        private Counted(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepareStatement")) {
                            prepared.incrementAndGet();
                        }
                        return method.invoke(real, arguments);
                    });
        }
    }

    private static void createTablesOfTheEngine(String url) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("forecasts");
        configuration.setJdbcUrl(url);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUsername("postgres");
        configuration.setJdbcPassword("");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setJobExecutorActivate(false);
        configuration.buildProcessEngine().close();
    }

    /** Complaints that stand or stood at one task: finished ones for 1 to 10 days, open ones for 0 to 4, due in 0 to 10 days. */
    private static void write(String kind, int many) {
        boolean open = kind.equals("O");
        for (String sql : new String[] {
            "insert into complaint (number, version, channel, language, received_at, registered_at, recorded_by, backfilled, reminders_wanted,"
                    + " subject, description, consent, status, stage, priority, team) select number_of('%1$s', i), 0, 'WEB', 'en', now(), now(), 'public',"
                    + " false, true, 's', 'd', true, 'REGISTERED', 'FIRST', 'P' || (1 + i %% 4), 'team-' || i %% 3 from generate_series(1, %2$d) i",
            "insert into clock_rule (subject_kind, subject_key, rule_id, step, clock_class, amount, unit, day_count, calendar_id, start_event, met_by,"
                    + " pausable, max_extension, duty, warn_share) select 'complaint', number_of('%1$s', i), 'R', 'Answer', 'INTERNAL', 5, 'CALENDAR_DAY', 'EXCLUDE_DAY0',"
                    + " 'gb-eng', 'RECEIVED', 'INFORMED', true, 0, 'NONE', 75 from generate_series(1, %2$d) i",
            open
                    ? "insert into clock (subject_kind, subject_key, rule_id, state, started_at, due_at, warn_at) select 'complaint', number_of('O', i), 'R', 'RUNNING',"
                            + " timestamptz '%3$s' - interval '5 days', timestamptz '%3$s' + interval '1 hour' * (1 + i %% 240), now()"
                            + " from generate_series(1, %2$d) i"
                    : "insert into timeline_entry (subject_kind, subject_key, recorded_at, actor, event) select 'complaint', number_of('F', i), timestamptz '%3$s'"
                            + " - interval '30 days' + interval '1 day' * (1 + i %% 10), 'kim', 'INFORMED' from generate_series(1, %2$d) i",
            open ? "insert into ACT_RE_PROCDEF (ID_, KEY_, VERSION_, NAME_) values ('P:1', 'P', 1, 'P')" : "select 1",
            open
                    ? "insert into ACT_RU_EXECUTION (ID_, PROC_INST_ID_, PROC_DEF_ID_, BUSINESS_KEY_, ACT_ID_, IS_ACTIVE_) select 'e' || i,"
                            + " 'e' || i, 'P:1', number_of('O', i), 'Task_Work', true from generate_series(1, %2$d) i"
                    : "insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, PROC_DEF_KEY_, PROC_DEF_ID_, BUSINESS_KEY_, START_TIME_) select 'h' || i,"
                            + " 'h' || i, 'P', 'P:1', number_of('F', i), now() from generate_series(1, %2$d) i",
            open
                    ? "insert into ACT_RU_TASK (ID_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, TASK_DEF_KEY_, NAME_, CREATE_TIME_) select"
                            + " 't' || i, 'e' || i, 'e' || i, 'P:1', 'Task_Work', 'Work', cast(timestamptz '%3$s' as timestamp)"
                            + " - interval '1 hour' * (i %% 96) from generate_series(1, %2$d) i"
                    : "insert into ACT_HI_ACTINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_ID_, ACT_TYPE_, START_TIME_,"
                            + " END_TIME_) select 'a' || i, 'P', 'P:1', 'h' || i, 'h' || i, 'Task_Work', 'userTask',"
                            + " cast(timestamptz '%3$s' as timestamp) - interval '30 days', cast(timestamptz '%3$s' as timestamp) - interval '30 days'"
                            + " + interval '1 day' * (1 + i %% 10) from generate_series(1, %2$d) i"
        }) {
            String statement = sql.formatted(kind, many, NOW);
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            if (statement.startsWith("select")) {
                jdbc.sql(statement).query().singleValue();
            } else {
                jdbc.sql(statement).update();
            }
        }
    }
}
