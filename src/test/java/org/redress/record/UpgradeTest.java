package org.redress.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.redress.TestPostgres;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was written before mail and clocks belonged to subjects belongs to its complaint afterwards. */
class UpgradeTest {

    private static final String NUMBER = "C-2026-000001-16";

    private final String url = TestPostgres.newDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""));

    @Test
    void mail_and_clocks_of_complaints_stay_theirs() {
        migrate("73");
        jdbc.update("""
                insert into complaint (number, version, channel, language, received_at, registered_at, recorded_by, backfilled,
                    reminders_wanted, subject, description, consent, status, stage, team)
                values (?, 0, 'WEB', 'en', now(), now(), 'public', false, true, 's', 'd', true, 'REGISTERED', 'FIRST', 'complaint-handlers')""", NUMBER);
        jdbc.update("""
                insert into clock_rule (complaint_number, rule_id, step, clock_class, amount, unit, day_count, calendar_id, start_event,
                    met_by, pausable, max_extension, duty, warn_share)
                values (?, 'ANSWER', 'Answer', 'INTERNAL', 5, 'BUSINESS_DAY', 'EXCLUDE_DAY0', 'gb-eng', 'RECEIVED', 'INFORMED', true, 0,
                    'NONE', 75)""", NUMBER);
        jdbc.update(
                "insert into clock (complaint_number, rule_id, state, started_at, due_at, warn_at) values (?, 'ANSWER', 'RUNNING', now(), now(), now())",
                NUMBER);
        jdbc.update(
                "insert into clock_pause (complaint_number, paused_at, paused_by, reason) values (?, now(), 'lee', 'why')",
                NUMBER);
        mail(NUMBER, "COMPLAINANT");
        mail(null, "STAFF");

        migrate("latest");

        for (String table : new String[] {"clock_rule", "clock", "clock_pause"}) {
            assertThat(jdbc.queryForList("select subject_kind || ' ' || complaint_number from " + table, String.class))
                    .as(table)
                    .containsExactly("complaint " + NUMBER);
        }
        assertThat(jdbc.queryForList(
                        "select coalesce(subject_kind || ' ' || complaint_number, 'the house') from outbox_mail order by id",
                        String.class))
                .containsExactly("complaint " + NUMBER, "the house");
        assertThatThrownBy(() ->
                        jdbc.update("update outbox_mail set subject_kind = 'policy' where subject_kind is not null"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(
                        () -> jdbc.update(
                                "insert into clock_pause (subject_kind, subject_key, paused_at, paused_by, reason) values ('complaint', 'C-2', now(), 'lee', 'why')"))
                .hasMessageContaining("foreign key");
    }

    private void mail(String number, String audience) {
        jdbc.update("""
                insert into outbox_mail (complaint_number, template, occasion, audience, recipient, language, subject, text, html,
                    message_id, queued_at, next_attempt_at)
                values (?, 'CLOSING', 'once', ?, 'kim@example.org', 'en', 's', 't', 'h', ?, now(), now())""", number, audience, audience);
    }

    private void migrate(String target) {
        Flyway.configure().dataSource(url, "postgres", "").target(target).load().migrate();
    }
}
