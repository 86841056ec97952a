package org.redress.correspondence.told;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.complaint.Complaint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what was told; always in the caller's transaction. A letter that is written twice is kept once. */
@Repository
class ToldStore {

    private static final String ROUND = "round";

    private final JdbcClient jdbc;

    ToldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which letter: its word and its occasion. */
    record Written(String letter, String occasion) {}

    private static final Written NONE = new Written("", "");

    void forget(Complaint complaint, Written written) {
        for (String table : List.of("told_day", "told_route")) {
            jdbc.sql("delete from " + table + " where complaint_number = ? and letter = ? and occasion = ?")
                    .params(complaint.number().value(), written.letter(), written.occasion())
                    .update();
        }
    }

    void add(Complaint complaint, Written written, PromisedDay promise, LocalDate day, Instant at) {
        jdbc.sql("""
                insert into told_day (complaint_number, round, letter, occasion, promise, day, told_at)
                values (:number, :round, :letter, :occasion, :promise, :day, :at)
                on conflict (complaint_number, letter, occasion, promise) do nothing""")
                .param("number", complaint.number().value())
                .param(ROUND, complaint.eachTime(ROUND))
                .param("letter", written.letter())
                .param("occasion", written.occasion())
                .param("promise", promise.name())
                .param("day", day == null ? null : Date.valueOf(day), Types.DATE)
                .param("at", Timestamp.from(at))
                .update();
    }

    void add(Complaint complaint, Written written, int position, OutsideRoute route, Instant at) {
        jdbc.sql("""
                insert into told_route (complaint_number, round, letter, occasion, position, route, name, address, link, free_of_charge,
                    until, counted_since, words, told_at)
                values (:number, :round, :letter, :occasion, :position, :route, :name, :address, :link, :free, :until, :since, :words, :at)
                on conflict (complaint_number, letter, occasion, position) do nothing""")
                .param("number", complaint.number().value())
                .param(ROUND, complaint.eachTime(ROUND))
                .param("letter", written.letter())
                .param("occasion", written.occasion())
                .param("position", position)
                .param("route", route.key())
                .param("name", route.name())
                .param("address", route.address(), Types.VARCHAR)
                .param("link", route.link(), Types.VARCHAR)
                .param("free", route.freeOfCharge())
                .param("until", route.until() == null ? null : Date.valueOf(route.until()), Types.DATE)
                .param("since", route.countedSince(), Types.VARCHAR)
                .param("words", route.words(), Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The last day told of each promise; a promise whose last word is that there is no day is left out. */
    Map<PromisedDay, LocalDate> days(Complaint complaint) {
        return days(complaint, NONE);
    }

    /** The same without what one letter told. */
    Map<PromisedDay, LocalDate> days(Complaint complaint, Written except) {
        Map<PromisedDay, LocalDate> days = new HashMap<>();
        jdbc.sql("""
                select distinct on (promise) promise, day from told_day
                where complaint_number = ? and round = ? and not (letter = ? and occasion = ?) order by promise, id desc""")
                .params(complaint.number().value(), complaint.eachTime(ROUND), except.letter(), except.occasion())
                .query(row -> {
                    if (row.getDate("day") != null) {
                        days.put(
                                PromisedDay.valueOf(row.getString("promise")),
                                row.getDate("day").toLocalDate());
                    }
                });
        return days;
    }

    /** When the last day of a promise was told. */
    Optional<Instant> lastTold(Complaint complaint, PromisedDay promise) {
        return jdbc.sql(
                        "select told_at from told_day where complaint_number = ? and round = ? and promise = ? order by id desc limit 1")
                .params(complaint.number().value(), complaint.eachTime(ROUND), promise.name())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Those of the last letter first, in its order. */
    List<OutsideRoute> routes(Complaint complaint) {
        return routes(complaint, NONE);
    }

    /** The same without what one letter told. */
    List<OutsideRoute> routes(Complaint complaint, Written except) {
        return routes(complaint, except, "");
    }

    List<OutsideRoute> routesOfLastLetter(Complaint complaint) {
        return routes(complaint, NONE, """
                and (letter, occasion) = (select letter, occasion from told_route
                    where complaint_number = :number and round = :round order by id desc limit 1)""");
    }

    private List<OutsideRoute> routes(Complaint complaint, Written except, String which) {
        return jdbc.sql("select * from told_route where complaint_number = :number and round = :round"
                        + " and not (letter = :letter and occasion = :occasion) " + which
                        + " order by told_at desc, position")
                .param("letter", except.letter())
                .param("occasion", except.occasion())
                .param("number", complaint.number().value())
                .param(ROUND, complaint.eachTime(ROUND))
                .query(ToldStore::route)
                .list();
    }

    private static OutsideRoute route(ResultSet row, int line) throws SQLException {
        Date until = row.getDate("until");
        return new OutsideRoute(
                row.getString("route"),
                row.getString("name"),
                row.getString("address"),
                row.getString("link"),
                row.getBoolean("free_of_charge"),
                until == null ? null : until.toLocalDate(),
                false,
                row.getString("counted_since"),
                row.getString("words"));
    }
}
