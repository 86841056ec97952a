package org.redress.deadlines.calendars;

import java.util.List;
import java.util.Map;

/**
 * A calendar as somebody wrote it, not yet checked. Whatever is missing means none, except: no name is the id, no time zone is
 * the organisation's, no working hours are 09:00 to 17:00 on every open day.
 *
 * @param version the version the writer had read, to notice a change by somebody else; {@code null} skips this check
 * @param id      of the calendar, where what was read is sent back; must be the one it is sent to
 */
public record CalendarDraft(
        String name,
        String timeZone,
        String country,
        String subdivision,
        List<WeekendDraft> weekends,
        Map<String, List<HoursDraft>> workingHours,
        List<DayDraft> holidays,
        List<DayDraft> workingDays,
        String cutOff,
        String dueTime,
        Integer version,
        String id) {

    /** Version of what was not there when its writer looked. */
    public static final int NEW = -1;

    /** The draft of somebody who had read this version. */
    public CalendarDraft basedOn(Integer read) {
        return new CalendarDraft(
                name,
                timeZone,
                country,
                subdivision,
                weekends,
                workingHours,
                holidays,
                workingDays,
                cutOff,
                dueTime,
                read,
                id);
    }

    public record WeekendDraft(String from, List<String> days) {}

    public record HoursDraft(String from, String to) {}

    public record DayDraft(String date, String name) {}
}
