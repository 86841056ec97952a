package org.redress.deadlines.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.calendar.BusinessCalendar;
import org.redress.deadlines.calendars.CalendarDraft;
import org.redress.deadlines.calendars.CalendarDraft.DayDraft;
import org.redress.deadlines.calendars.CalendarDraft.HoursDraft;
import org.redress.deadlines.calendars.CalendarDraft.WeekendDraft;

/**
 * The settings of a calendar as its page shows them.
 *
 * @param hours    day of the week to {@code 09:00-12:00, 13:00-18:00}
 * @param weekends a line with neither date nor days is an empty line of the form
 */
record CalendarForm(
        Integer version,
        String name,
        String timeZone,
        String country,
        String subdivision,
        List<WeekendDraft> weekends,
        Map<String, String> hours,
        String cutOff,
        String dueTime) {

    private static final int EMPTY_LINES = 1;

    static CalendarForm of(BusinessCalendar calendar) {
        CalendarResponse response = CalendarResponse.of(calendar);
        List<WeekendDraft> weekends = response.weekends().stream()
                .map(weekend -> new WeekendDraft(
                        weekend.from(),
                        weekend.days().stream().map(DayOfWeek::name).toList()))
                .toList();
        Map<String, String> hours = new LinkedHashMap<>();
        response.workingHours()
                .forEach((day, stretches) -> hours.put(
                        day.name(),
                        stretches.stream()
                                .map(stretch -> stretch.from() + "-" + stretch.to())
                                .collect(Collectors.joining(", "))));
        return new CalendarForm(
                response.version(),
                response.name(),
                response.timeZone(),
                response.country(),
                response.subdivision(),
                weekends,
                hours,
                response.cutOff(),
                response.dueTime());
    }

    /** What to show: always one more line for a weekend than there are. */
    List<WeekendDraft> weekendLines() {
        List<WeekendDraft> lines = new ArrayList<>(filledWeekends());
        for (int i = 0; i < EMPTY_LINES; i++) {
            lines.add(new WeekendDraft(null, List.of()));
        }
        return lines;
    }

    public String hoursOf(DayOfWeek day) {
        return hours == null ? null : hours.get(day.name());
    }

    /** The draft with these settings; the days stay as they are. */
    CalendarDraft draft(BusinessCalendar calendar) {
        Map<String, List<HoursDraft>> read = new LinkedHashMap<>();
        if (hours != null) {
            hours.forEach((day, text) -> read.put(day, stretches(text)));
        }
        return new CalendarDraft(
                name,
                timeZone,
                country,
                subdivision,
                filledWeekends(),
                read,
                days(calendar.holidays()),
                days(calendar.workingDays()),
                cutOff,
                dueTime,
                version == null ? CalendarDraft.NEW : version,
                null);
    }

    private List<WeekendDraft> filledWeekends() {
        return weekends == null
                ? List.of()
                : weekends.stream()
                        .filter(line -> line != null
                                && (isGiven(line.from())
                                        || line.days() != null && !line.days().isEmpty()))
                        .toList();
    }

    private static List<HoursDraft> stretches(String text) {
        return !isGiven(text)
                ? List.of()
                : Arrays.stream(text.split("[,;]"))
                        .map(String::strip)
                        .filter(CalendarForm::isGiven)
                        .map(stretch -> stretch.split("\\s*[-–~]\\s*", 2))
                        .map(ends -> new HoursDraft(ends[0], ends.length > 1 ? ends[1] : ""))
                        .toList();
    }

    private static List<DayDraft> days(Map<LocalDate, String> days) {
        return days.entrySet().stream()
                .map(day -> new DayDraft(day.getKey().toString(), day.getValue()))
                .toList();
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
