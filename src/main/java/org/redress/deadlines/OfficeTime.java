package org.redress.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.redress.calendar.BusinessCalendar;
import org.redress.calendar.CalendarId;
import org.redress.calendar.DueTime;
import org.redress.calendar.Start;
import org.redress.calendar.TimeLimit;
import org.redress.contract.RuleRefused;
import org.redress.deadlines.calendars.BusinessCalendars;
import org.springframework.stereotype.Component;

/** Moments from now on, on the organisation's own calendar. */
@Component
public class OfficeTime {

    private final BusinessCalendars calendars;
    private final Clock clock;

    OfficeTime(BusinessCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The moment so many working hours from now; elapsed hours where the calendar has no working hours left. */
    public Instant afterWorkingHours(int hours) {
        BusinessCalendar calendar = calendars.get(CalendarId.DEFAULT);
        Start now = Start.at(now());
        try {
            return calendar.dueDate(now, TimeLimit.of(hours, TimeLimit.Unit.WORKING_HOUR))
                    .moment();
        } catch (RuleRefused e) {
            return calendar.dueDate(now, TimeLimit.of(hours, TimeLimit.Unit.HOUR))
                    .moment();
        }
    }

    /** The end of the day so many calendar days later, so that the whole last day may be used. */
    public Instant atTheEndOfDay(Instant start, int days) {
        return after(start, days, DueTime.END_OF_DAY);
    }

    /** So many calendar days later, at the same time. */
    public Instant afterDays(Instant start, int days) {
        return after(start, days, DueTime.TIME_OF_START);
    }

    private Instant after(Instant start, int days, DueTime dueTime) {
        TimeLimit limit = TimeLimit.of(days, TimeLimit.Unit.CALENDAR_DAY).due(dueTime);
        return calendars.get(CalendarId.DEFAULT).dueDate(Start.at(start), limit).moment();
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), calendars.get(CalendarId.DEFAULT).zone());
    }
}
