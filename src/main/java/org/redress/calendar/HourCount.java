package org.redress.calendar;

import java.time.Duration;
import java.time.ZonedDateTime;

/** Elapsed hours. */
final class HourCount {

    private final Explanation explanation;
    private final ZonedDateTime begin;
    private final Duration length;

    HourCount(BusinessCalendar calendar, Start start, TimeLimit limit, Prolongation prolongation) {
        explanation = new Explanation(calendar, start, limit, prolongation);
        begin = beginning(start, calendar);
        length = Duration.ofHours(limit.amount() + prolongation.units()).plus(prolongation.time());
    }

    DueDate dueDate() {
        ZonedDateTime end = begin.plus(length);
        explanation.tellClockChange(begin, end);
        return explanation.due(end, false);
    }

    static ZonedDateTime beginning(Start start, BusinessCalendar calendar) {
        ZonedDateTime moment = start.in(calendar.zone());
        return moment == null ? start.dayIn(calendar.zone()).atStartOfDay(calendar.zone()) : moment;
    }
}
