package org.redress.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.redress.record.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Substitutions in our table. */
@Repository
class SubstitutionStore {

    private final JdbcClient jdbc;

    SubstitutionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Substitution> absenceOf(String absentee, LocalDate day) {
        return jdbc.sql("""
                select * from substitution
                where absentee = :absentee and from_day <= :day and coalesce(to_day, 'infinity') >= :day""")
                .param("absentee", absentee)
                .param("day", day)
                .query(SubstitutionStore::read)
                .optional();
    }

    /** Absences of that day in which this person stands in. */
    List<Substitution> absencesLeadingTo(String substitute, LocalDate day) {
        return jdbc.sql("""
                select * from substitution
                where substitute = :substitute and from_day <= :day and coalesce(to_day, 'infinity') >= :day""")
                .param("substitute", substitute)
                .param("day", day)
                .query(SubstitutionStore::read)
                .list();
    }

    List<Substitution> inForce(LocalDate day) {
        return jdbc.sql("select * from substitution where from_day <= :day and coalesce(to_day, 'infinity') >= :day")
                .param("day", day)
                .query(SubstitutionStore::read)
                .list();
    }

    boolean overlaps(Absence absence) {
        return jdbc.sql("""
                select count(*) from substitution
                where absentee = :absentee and daterange(from_day, to_day, '[]') && daterange(:from, cast(:to as date), '[]')""")
                        .param("absentee", absence.absentee())
                        .param("from", absence.from())
                        .param("to", absence.to())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Substitution> endingFrom(LocalDate day) {
        return jdbc.sql(
                        "select * from substitution where coalesce(to_day, 'infinity') >= ? order by from_day, absentee")
                .param(day)
                .query(SubstitutionStore::read)
                .list();
    }

    Optional<Substitution> find(long id) {
        return jdbc.sql("select * from substitution where id = ?")
                .param(id)
                .query(SubstitutionStore::read)
                .optional();
    }

    Substitution add(Absence absence, Actor actor, Instant at) {
        return jdbc.sql("""
                insert into substitution (absentee, substitute, from_day, to_day, entered_by, entered_at)
                values (:absentee, :substitute, :from, :to, :actor, :at) returning *""")
                .param("absentee", absence.absentee())
                .param("substitute", absence.substitute())
                .param("from", absence.from())
                .param("to", absence.to())
                .param("actor", actor.id())
                .param("at", Timestamp.from(at))
                .query(SubstitutionStore::read)
                .single();
    }

    void remove(long id) {
        jdbc.sql("delete from substitution where id = ?").param(id).update();
    }

    private static Substitution read(ResultSet row, int line) throws SQLException {
        return new Substitution(
                row.getLong("id"),
                row.getString("absentee"),
                row.getString("substitute"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("entered_by"));
    }
}
