package org.redress.deadlines;

import java.time.ZonedDateTime;

/** Elapsed hours. */
final class HourCount {

    private final Explanation explanation;
    private final ZonedDateTime begin;
    private final TimeLimit limit;

    HourCount(BusinessCalendar calendar, Start start, TimeLimit limit) {
        explanation = new Explanation(calendar, start, limit);
        begin = beginning(start, calendar);
        this.limit = limit;
    }

    DueDate dueDate() {
        ZonedDateTime end = begin.plusHours(limit.amount());
        explanation.tellClockChange(begin, end);
        return explanation.due(end, false);
    }

    static ZonedDateTime beginning(Start start, BusinessCalendar calendar) {
        ZonedDateTime moment = start.in(calendar.zone());
        return moment == null ? start.dayIn(calendar.zone()).atStartOfDay(calendar.zone()) : moment;
    }
}
