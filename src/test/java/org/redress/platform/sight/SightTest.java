package org.redress.platform.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.redress.TestPostgres;

class SightTest {

    @Test
    void a_name_that_could_be_more_than_a_name_sees_nothing() {
        for (Sight sight : List.of(
                Sight.of("a' or 'b", List.of(), List.of()),
                Sight.of("bob", List.of("team'--"), List.of()),
                Sight.of("a?b", null, List.of()))) {
            assertThat(sight.isTheirs("t")).isEqualTo("false");
            assertThat(sight.hidden("t.x")).isEqualTo("true");
            assertThat(sight.aboutThem("t.x")).isEqualTo("true");
        }
    }

    @Test
    void every_mention_of_a_table_is_narrowed_whatever_its_alias() {
        String sql =
                "select * from ACT_RU_TASK RES left join ACT_RU_EXECUTION E on E.ID_ = RES.X where exists (select 1 from ACT_RU_TASK where ID_ = 1)";

        assertThat(PersonalTables.replaced(sql, table -> table.equals("ACT_RU_TASK") ? "mine" : null))
                .isEqualTo(
                        "select * from (mine) RES left join ACT_RU_EXECUTION E on E.ID_ = RES.X where exists (select 1 from (mine) ACT_RU_TASK  where ID_ = 1)");
    }

    @Test
    void an_upgrade_takes_the_rights_to_single_tasks_and_to_delete_oneself_away() throws SQLException {
        String url = TestPostgres.newDatabase();
        Flyway.configure().dataSource(url, "postgres", "").target("24").load().migrate();
        try (var database = DriverManager.getConnection(url, "postgres", "");
                var sql = database.createStatement()) {
            sql.execute(
                    "create table act_ru_authorization (rev_ int, user_id_ text, resource_type_ int, resource_id_ text, perms_ int)");
            sql.execute(
                    "insert into act_ru_authorization values (1, 'bob', 7, 't1', 6), (1, null, 7, '*', 2), (1, 'bob', 1, 'bob', 2147483647)");

            Flyway.configure().dataSource(url, "postgres", "").load().migrate();

            try (var left = sql.executeQuery(
                    "select string_agg(resource_id_ || ' ' || perms_, ', ' order by resource_id_) from act_ru_authorization")) {
                left.next();
                assertThat(left.getString(1)).isEqualTo("* 2, bob 6");
            }
        }
    }
}
