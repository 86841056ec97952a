package org.redress.access;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which absences the offers of open tasks follow at present, and which tasks have to be offered again. */
@Repository
class OfferStore {

    private final JdbcClient jdbc;

    OfferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Substitution> offered() {
        return jdbc.sql("select absentee, substitute, entered_by from absence_offered")
                .query((row, line) -> new Substitution(
                        0,
                        row.getString("absentee"),
                        row.getString("substitute"),
                        null,
                        null,
                        row.getString("entered_by")))
                .list();
    }

    void nowOffered(Collection<Substitution> absences) {
        jdbc.sql("delete from absence_offered").update();
        absences.forEach(absence -> jdbc.sql(
                        "insert into absence_offered (absentee, substitute, entered_by) values (?, ?, ?) on conflict do nothing")
                .param(absence.absentee())
                .param(absence.substitute())
                .param(absence.enteredBy())
                .update());
    }

    void due(Collection<String> tasks) {
        jdbc.sql("insert into offer_due (task_id) select unnest(?::varchar[]) on conflict do nothing")
                .param(tasks.toArray(String[]::new))
                .update();
    }

    /** Several instances of the application take different tasks. */
    List<String> takeDue(int most) {
        return jdbc.sql("""
            delete from offer_due where task_id in (select task_id from offer_due order by task_id limit ? for update skip locked)
            returning task_id""").param(most).query(String.class).list();
    }
}
