package org.redress.deadlines.calendars;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.redress.calendar.BusinessCalendar;
import org.redress.calendar.CalendarId;
import org.redress.calendar.Country;
import org.redress.calendar.CountryHolidays;
import org.redress.calendar.DueTime;
import org.redress.deadlines.calendars.BusinessCalendars.Summary;
import org.redress.record.Actor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calendars in our tables. */
@Repository
class CalendarStore {

    private static final String DELETE_DAY = "delete from calendar_day where calendar_id = ? and kind = ? and date = ?";

    private final JdbcClient jdbc;
    private final CalendarParts parts;

    CalendarStore(JdbcClient jdbc, CalendarParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** What an edited day is. */
    enum DayKind {
        HOLIDAY,
        WORKING_DAY
    }

    List<Summary> list() {
        return jdbc.sql("select id, name from business_calendar order by id <> 'default', name, id")
                .query((row, line) -> new Summary(new CalendarId(row.getString("id")), row.getString("name")))
                .list();
    }

    boolean exists(CalendarId id) {
        return jdbc.sql("select count(*) from business_calendar where id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @param otherwise the zone of a calendar that names none */
    Optional<BusinessCalendar> find(CalendarId id, CountryHolidays countries, ZoneId otherwise) {
        return jdbc.sql("select * from business_calendar where id = ?")
                .param(id.value())
                .query((row, line) -> {
                    String zone = row.getString("time_zone");
                    String code = row.getString("country");
                    String dueTime = row.getString("due_time");
                    Country country = code == null ? null : new Country(code, row.getString("subdivision"));
                    return new BusinessCalendar(
                            id,
                            row.getString("name"),
                            zone == null ? otherwise : ZoneId.of(zone),
                            country,
                            countries.of(country),
                            parts.weekends(id),
                            parts.hours(id),
                            parts.days(id, DayKind.HOLIDAY),
                            parts.days(id, DayKind.WORKING_DAY),
                            CalendarParts.time(row, "cut_off"),
                            dueTime == null ? null : DueTime.valueOf(dueTime),
                            row.getInt("version"));
                })
                .optional();
    }

    /** @param version what the writer had read, or {@code null} to replace whatever is there */
    void save(BusinessCalendar calendar, Integer version, Actor actor, Instant at) {
        Country country = calendar.country();
        int written = jdbc.sql("""
                insert into business_calendar as c (id, version, name, time_zone, country, subdivision, cut_off, due_time,
                        changed_by, changed_at)
                values (:id, 0, :name, :zone, :country, :subdivision, :cutOff, :dueTime, :actor, :at)
                on conflict (id) do update set version = c.version + 1, name = excluded.name, time_zone = excluded.time_zone,
                        country = excluded.country, subdivision = excluded.subdivision, cut_off = excluded.cut_off,
                        due_time = excluded.due_time, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                where cast(:version as integer) is null or c.version = :version""")
                .param("id", calendar.id().value())
                .param("name", calendar.name())
                .param("zone", calendar.zone().getId())
                .param("country", country == null ? null : country.code())
                .param("subdivision", country == null ? null : country.subdivision())
                .param("cutOff", calendar.cutOff())
                .param(
                        "dueTime",
                        calendar.dueTime() == null ? null : calendar.dueTime().name())
                .param("actor", actor.id())
                .param("at", Timestamp.from(at))
                .param("version", version)
                .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException("calendar changed in between");
        }
        parts.replace(calendar);
    }

    /**
     * Counts a change of one of its days.
     *
     * @return the version it had
     */
    Optional<Integer> touch(CalendarId id, Actor actor, Instant at) {
        return jdbc.sql(
                        "update business_calendar set version = version + 1, changed_by = ?, changed_at = ? where id = ? returning version - 1")
                .params(actor.id(), Timestamp.from(at), id.value())
                .query(Integer.class)
                .optional();
    }

    void putDay(CalendarId id, DayKind kind, LocalDate date, String name) {
        jdbc.sql("""
                insert into calendar_day (calendar_id, kind, date, name) values (?, ?, ?, ?)
                on conflict (calendar_id, kind, date) do update set name = excluded.name""").params(id.value(), kind.name(), date, name).update();
    }

    boolean removeDay(CalendarId id, DayKind kind, LocalDate date) {
        return jdbc.sql(DELETE_DAY).params(id.value(), kind.name(), date).update() > 0;
    }
}
