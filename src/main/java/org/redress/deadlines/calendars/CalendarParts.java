package org.redress.deadlines.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redress.calendar.BusinessCalendar;
import org.redress.calendar.CalendarId;
import org.redress.calendar.Hours;
import org.redress.calendar.Weekend;
import org.redress.deadlines.calendars.CalendarStore.DayKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Weekends, hours and days of a calendar. */
@Repository
class CalendarParts {

    private final JdbcTemplate jdbc;

    CalendarParts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Weekend> weekends(CalendarId id) {
        return jdbc.query(
                "select valid_from, days from calendar_weekend where calendar_id = ? order by valid_from nulls first",
                (row, line) -> new Weekend(row.getObject("valid_from", LocalDate.class), days(row.getString("days"))),
                id.value());
    }

    Map<DayOfWeek, List<Hours>> hours(CalendarId id) {
        Map<DayOfWeek, List<Hours>> hours = new EnumMap<>(DayOfWeek.class);
        jdbc.query(
                "select weekday, opens, closes from calendar_hours where calendar_id = ? order by opens",
                row -> {
                    hours.computeIfAbsent(DayOfWeek.valueOf(row.getString("weekday")), day -> new ArrayList<>())
                            .add(new Hours(time(row, "opens"), time(row, "closes")));
                },
                id.value());
        return hours;
    }

    SortedMap<LocalDate, String> days(CalendarId id, DayKind kind) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        jdbc.query(
                "select date, name from calendar_day where calendar_id = ? and kind = ?",
                row -> {
                    days.put(row.getObject("date", LocalDate.class), row.getString("name"));
                },
                id.value(),
                kind.name());
        return days;
    }

    void replace(BusinessCalendar calendar) {
        String id = calendar.id().value();
        List.of("calendar_weekend", "calendar_hours", "calendar_day")
                .forEach(table -> jdbc.update("delete from " + table + " where calendar_id = ?", id));
        jdbc.batchUpdate(
                "insert into calendar_weekend (calendar_id, valid_from, days) values (?, ?, ?)",
                calendar.weekends().stream()
                        .map(weekend -> new Object[] {id, weekend.from(), text(weekend.days())})
                        .toList());
        jdbc.batchUpdate(
                "insert into calendar_hours (calendar_id, weekday, opens, closes) values (?, ?, ?, ?)",
                calendar.hours().entrySet().stream()
                        .flatMap(day -> day.getValue().stream()
                                .map(hours -> new Object[] {id, day.getKey().name(), hours.from(), hours.to()}))
                        .toList());
        insert(id, DayKind.HOLIDAY, calendar.holidays());
        insert(id, DayKind.WORKING_DAY, calendar.workingDays());
    }

    private void insert(String id, DayKind kind, SortedMap<LocalDate, String> days) {
        jdbc.batchUpdate(
                "insert into calendar_day (calendar_id, kind, date, name) values (?, ?, ?, ?)",
                days.entrySet().stream()
                        .map(day -> new Object[] {id, kind.name(), day.getKey(), day.getValue()})
                        .toList());
    }

    static LocalTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }

    private static Set<DayOfWeek> days(String text) {
        return text.isEmpty()
                ? EnumSet.noneOf(DayOfWeek.class)
                : Arrays.stream(text.split(","))
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private static String text(Set<DayOfWeek> days) {
        return days.stream().map(DayOfWeek::name).collect(Collectors.joining(","));
    }
}
