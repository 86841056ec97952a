package org.redress.deadlines.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.redress.calendar.BusinessCalendar;
import org.redress.calendar.Country;
import org.redress.contract.Versioned;
import org.redress.deadlines.calendars.CalendarDraft.DayDraft;
import org.redress.deadlines.calendars.CalendarDraft.HoursDraft;

/** A calendar in the shape in which it is written, so that what was read can be changed and sent back. */
record CalendarResponse(
        String id,
        String name,
        String timeZone,
        String country,
        String subdivision,
        List<WeekendLine> weekends,
        Map<DayOfWeek, List<HoursDraft>> workingHours,
        List<DayDraft> holidays,
        List<DayDraft> workingDays,
        String cutOff,
        String dueTime,
        int version)
        implements Versioned {

    record WeekendLine(String from, List<DayOfWeek> days) {}

    static CalendarResponse of(BusinessCalendar calendar) {
        Country country = calendar.country();
        Map<DayOfWeek, List<HoursDraft>> hours = new LinkedHashMap<>();
        calendar.effectiveHours()
                .forEach((day, stretches) -> hours.put(
                        day,
                        stretches.stream()
                                .map(stretch -> new HoursDraft(stretch.from().toString(), stretch.toText()))
                                .toList()));
        return new CalendarResponse(
                calendar.id().value(),
                calendar.name(),
                calendar.zone().getId(),
                country == null ? null : country.code(),
                country == null ? null : country.subdivision(),
                calendar.weekends().stream()
                        .map(weekend -> new WeekendLine(text(weekend.from()), List.copyOf(weekend.days())))
                        .toList(),
                hours,
                days(calendar.holidays()),
                days(calendar.workingDays()),
                text(calendar.cutOff()),
                text(calendar.dueTime()),
                calendar.version());
    }

    private static List<DayDraft> days(SortedMap<LocalDate, String> days) {
        return days.entrySet().stream()
                .map(day -> new DayDraft(day.getKey().toString(), day.getValue()))
                .toList();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
