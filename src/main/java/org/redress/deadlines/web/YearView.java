package org.redress.deadlines.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.redress.calendar.BusinessCalendar;
import org.redress.calendar.ClosedDay;

/** A year of a calendar to look at: twelve months in weeks from Monday, and the days that are out of the ordinary. */
record YearView(int year, List<String> weekdays, List<Month> months, List<SpecialDay> specialDays) {

    record Month(String name, List<List<Cell>> weeks) {}

    /** @param kind open, weekend, holiday or working; {@code null} for a cell outside the month */
    record Cell(int number, String kind, String reason) {}

    /** @param edited it can be taken back; else the country says so */
    record SpecialDay(LocalDate date, String weekday, String kind, String name, boolean edited) {}

    static YearView of(BusinessCalendar calendar, int year, Locale locale) {
        List<String> weekdays = Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                .toList();
        List<Month> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(calendar, YearMonth.of(year, month), locale))
                .toList();
        return new YearView(year, weekdays, months, specialDays(calendar, year, locale));
    }

    private static Month month(BusinessCalendar calendar, YearMonth month, Locale locale) {
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate day = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!day.isAfter(month.atEndOfMonth())) {
            List<Cell> week = new ArrayList<>();
            for (int i = 0; i < 7; i++, day = day.plusDays(1)) {
                week.add(YearMonth.from(day).equals(month) ? cell(calendar, day) : new Cell(0, null, null));
            }
            weeks.add(week);
        }
        String pattern = locale.getLanguage().equals("ko") ? "M월" : "MMMM";
        return new Month(DateTimeFormatter.ofPattern(pattern, locale).format(month), weeks);
    }

    private static Cell cell(BusinessCalendar calendar, LocalDate day) {
        String opened = calendar.workingDays().get(day);
        ClosedDay closing = calendar.closing(day);
        String kind =
                opened != null ? "working" : closing == null ? "open" : closing.isWeekend() ? "weekend" : "holiday";
        return new Cell(
                day.getDayOfMonth(), kind, opened != null ? opened : closing == null ? null : closing.holiday());
    }

    private static List<SpecialDay> specialDays(BusinessCalendar calendar, int year, Locale locale) {
        SortedMap<LocalDate, SpecialDay> days = new TreeMap<>();
        calendar.holidaysOf(year)
                .forEach((day, name) -> days.put(
                        day, special(day, "HOLIDAY", name, calendar.holidays().containsKey(day), locale)));
        calendar.workingDays()
                .subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .forEach((day, name) -> days.put(day, special(day, "WORKING_DAY", name, true, locale)));
        return List.copyOf(days.values());
    }

    private static SpecialDay special(LocalDate day, String kind, String name, boolean edited, Locale locale) {
        return new SpecialDay(day, day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale), kind, name, edited);
    }
}
