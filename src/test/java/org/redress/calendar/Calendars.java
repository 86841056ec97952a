package org.redress.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Calendars for tests; each change returns another one. */
final class Calendars {

    static final Weekend SATURDAY_SUNDAY = new Weekend(null, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    private static final CountryHolidays COUNTRIES = new CountryHolidays();

    private Calendars() {}

    static BusinessCalendar plain(String zone) {
        return new BusinessCalendar(
                new CalendarId("test"),
                "Test",
                ZoneId.of(zone),
                null,
                PublicHolidays.NONE,
                List.of(SATURDAY_SUNDAY),
                Map.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                null,
                0);
    }

    static BusinessCalendar of(String country, String subdivision, String zone) {
        BusinessCalendar plain = plain(zone);
        Country where = new Country(country, subdivision);
        return new BusinessCalendar(
                plain.id(),
                plain.name(),
                plain.zone(),
                where,
                COUNTRIES.of(where),
                plain.weekends(),
                plain.hours(),
                plain.holidays(),
                plain.workingDays(),
                null,
                null,
                0);
    }

    static BusinessCalendar england() {
        return of("gb", "eng", "Europe/London");
    }

    static BusinessCalendar withHoliday(BusinessCalendar calendar, String... dates) {
        var holidays = new TreeMap<>(calendar.holidays());
        Arrays.stream(dates).forEach(date -> holidays.put(LocalDate.parse(date), "Closed"));
        return new BusinessCalendar(
                calendar.id(),
                calendar.name(),
                calendar.zone(),
                calendar.country(),
                calendar.publicHolidays(),
                calendar.weekends(),
                calendar.hours(),
                holidays,
                calendar.workingDays(),
                calendar.cutOff(),
                calendar.dueTime(),
                0);
    }

    static BusinessCalendar withWorkingDay(BusinessCalendar calendar, String date) {
        var workingDays = new TreeMap<>(calendar.workingDays());
        workingDays.put(LocalDate.parse(date), "Stocktaking");
        return new BusinessCalendar(
                calendar.id(),
                calendar.name(),
                calendar.zone(),
                calendar.country(),
                calendar.publicHolidays(),
                calendar.weekends(),
                calendar.hours(),
                calendar.holidays(),
                workingDays,
                calendar.cutOff(),
                calendar.dueTime(),
                0);
    }

    static BusinessCalendar withWeekends(BusinessCalendar calendar, Weekend... weekends) {
        return new BusinessCalendar(
                calendar.id(),
                calendar.name(),
                calendar.zone(),
                calendar.country(),
                calendar.publicHolidays(),
                List.of(weekends),
                calendar.hours(),
                calendar.holidays(),
                calendar.workingDays(),
                calendar.cutOff(),
                calendar.dueTime(),
                0);
    }

    /** The same hours every day: {@code 09:00-12:00, 13:00-18:00}. */
    static BusinessCalendar withHours(BusinessCalendar calendar, String text) {
        List<Hours> hours = Arrays.stream(text.split(", "))
                .map(stretch -> stretch.split("-"))
                .map(ends -> new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList();
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> week.put(day, hours));
        return new BusinessCalendar(
                calendar.id(),
                calendar.name(),
                calendar.zone(),
                calendar.country(),
                calendar.publicHolidays(),
                calendar.weekends(),
                week,
                calendar.holidays(),
                calendar.workingDays(),
                calendar.cutOff(),
                calendar.dueTime(),
                0);
    }

    static BusinessCalendar withCutOff(BusinessCalendar calendar, String time) {
        return new BusinessCalendar(
                calendar.id(),
                calendar.name(),
                calendar.zone(),
                calendar.country(),
                calendar.publicHolidays(),
                calendar.weekends(),
                calendar.hours(),
                calendar.holidays(),
                calendar.workingDays(),
                LocalTime.parse(time),
                calendar.dueTime(),
                0);
    }
}
