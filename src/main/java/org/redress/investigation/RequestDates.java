package org.redress.investigation;

import java.time.Clock;
import java.time.Instant;
import org.redress.deadlines.BusinessCalendars;
import org.redress.deadlines.CalendarId;
import org.redress.deadlines.DueTime;
import org.redress.deadlines.Start;
import org.redress.deadlines.TimeLimit;
import org.springframework.stereotype.Component;

/** Until when an answer is awaited and when a reminder is due, in calendar days on the organisation's own calendar. */
@Component
class RequestDates {

    private final BusinessCalendars calendars;
    private final Clock clock;

    RequestDates(BusinessCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** All of the last day belongs to who was asked. */
    Instant answerBy(int days) {
        return daysFromNow(days, DueTime.END_OF_DAY);
    }

    Instant remindAt(int days) {
        return daysFromNow(days, DueTime.TIME_OF_START);
    }

    private Instant daysFromNow(int days, DueTime dueTime) {
        TimeLimit limit = TimeLimit.of(days, TimeLimit.Unit.CALENDAR_DAY).due(dueTime);
        return calendars.get(CalendarId.DEFAULT).dueDate(Start.at(now()), limit).moment();
    }
}
