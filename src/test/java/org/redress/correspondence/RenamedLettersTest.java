package org.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.redress.TestPostgres;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was written under the old names of letters and entries can still be read, and still not be changed. */
class RenamedLettersTest {

    private final String url = TestPostgres.newDatabase();
    private final JdbcTemplate database = new JdbcTemplate(new DriverManagerDataSource(url));

    @Test
    void old_letters_and_entries_get_the_new_names() {
        migrateTo("6");
        database.update("set session_replication_role = replica; "
                + "insert into timeline_entry (complaint_number, recorded_at, actor, event, remark) values ('C', now(), 'system', 'LEAD_INFORMED', 'level 2'); "
                + "insert into outbox_mail (complaint_number, template, occasion, audience, recipient, language, subject, text, html, message_id, queued_at, next_attempt_at) "
                + "values ('C', 'RESPONSE_OVERDUE', 'level 2', 'STAFF', 'a@b.example', 'en', 's', 't', 'h', 'm', now(), now())");

        migrateTo("9");

        assertThat(database.queryForObject("select event || ' ' || remark from timeline_entry", String.class))
                .isEqualTo("ESCALATED level 2: notified team-leads");
        assertThat(database.queryForObject("select template from outbox_mail", String.class)).isEqualTo("ESCALATION");
        assertThatThrownBy(() -> database.update("update timeline_entry set remark = 'other'")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.update("update outbox_mail set text = 'other'")).isInstanceOf(DataAccessException.class);
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(url, null, null).target(version).load().migrate();
    }
}
