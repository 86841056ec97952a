package org.redress.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.TestPostgres;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Many finished and many open complaints, written straight into the tables. */
class ForecastsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final int FINISHED = Integer.getInteger("forecast.finished", 400);
    private static final int OPEN = Integer.getInteger("forecast.open", 300);

    private static final String FINISHED_STAY =
            "interval '30 days', timestamptz '%3$s' - interval '30 days' + interval '1 day' * (1 + i %% 10)";

    private static HeardDatabase database;
    private static AnnotationConfigApplicationContext context;
    private static Forecasts forecasts;

    @BeforeAll
    static void a_lot_of_work() {
        database = new HeardDatabase(
                new SingleConnectionDataSource(TestPostgres.migratedDatabase(), "postgres", "", true));
        context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        context.register(Transactions.class, StayStore.class, DwellStore.class, DwellTimes.class, Forecasts.class);
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
        Forecasts.Report first = forecasts.atRisk(14, 200, Set::copyOf);
        long learned = System.nanoTime();
        database.forget();

        Forecasts.Report report = forecasts.atRisk(14, 200, Set::copyOf);

        System.out.printf(
                "%d finished, %d open: learning and first list %d ms, next list %d ms, %d statements%n",
                FINISHED,
                OPEN,
                (learned - begin) / 1_000_000,
                (System.nanoTime() - learned) / 1_000_000,
                database.statements().size());
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
        assertThat(database.statements()).hasSize(3);
    }

    @Configuration
    @EnableTransactionManagement
    static class Transactions {}

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
            "insert into stay (id, subject_kind, subject_key, process, activity, label, came, went) select '%1$s' || i, 'complaint',"
                    + " number_of('%1$s', i), 'P', 'Task_Work', 'Work', timestamptz '%3$s' - "
                    + (open ? "interval '1 hour' * (i %% 96), null" : FINISHED_STAY)
                    + " from generate_series(1, %2$d) i"
        }) {
            context.getBean(JdbcClient.class)
                    .sql(sql.formatted(kind, many, NOW))
                    .update();
        }
    }
}
