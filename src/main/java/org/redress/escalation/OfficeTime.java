package org.redress.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.redress.complaint.RuleRefused;
import org.redress.deadlines.BusinessCalendar;
import org.redress.deadlines.BusinessCalendars;
import org.redress.deadlines.CalendarId;
import org.redress.deadlines.Start;
import org.redress.deadlines.TimeLimit;
import org.springframework.stereotype.Component;

/** Days and hours of the default calendar. */
@Component
public class OfficeTime {

    private final BusinessCalendars calendars;
    private final Clock clock;

    OfficeTime(BusinessCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The moment so many working hours from now; so many plain hours where the calendar has no working hours left. */
    public Instant afterWorkingHours(int hours) {
        BusinessCalendar calendar = calendars.get(CalendarId.DEFAULT);
        Start now = Start.at(clock.instant());
        try {
            return calendar.dueDate(now, TimeLimit.of(hours, TimeLimit.Unit.WORKING_HOUR)).moment();
        } catch (RuleRefused e) {
            return calendar.dueDate(now, TimeLimit.of(hours, TimeLimit.Unit.HOUR)).moment();
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), calendars.get(CalendarId.DEFAULT).zone());
    }
}
