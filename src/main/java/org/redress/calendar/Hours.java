package org.redress.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A stretch of working time within a day; {@code to} 00:00 is the midnight at the end of the day. */
public record Hours(LocalTime from, LocalTime to) {

    public static final Hours STANDARD = new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    public boolean endsAtMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    /** {@code 24:00} for midnight, so that the end is never before the beginning. */
    public String toText() {
        return endsAtMidnight() ? "24:00" : to.toString();
    }

    public boolean isInOrder() {
        return endsAtMidnight() || from.isBefore(to);
    }

    public boolean overlaps(Hours later) {
        return endsAtMidnight() || later.from.isBefore(to);
    }

    ZonedDateTime opening(LocalDate day, ZoneId zone) {
        return day.atTime(from).atZone(zone);
    }

    ZonedDateTime closing(LocalDate day, ZoneId zone) {
        return endsAtMidnight()
                ? day.plusDays(1).atStartOfDay(zone)
                : day.atTime(to).atZone(zone);
    }

    /** How much of it, on that day, lies between two moments. */
    Duration within(LocalDate day, ZonedDateTime from, ZonedDateTime to) {
        ZonedDateTime opening = opening(day, from.getZone());
        ZonedDateTime closing = closing(day, from.getZone());
        ZonedDateTime begin = opening.isBefore(from) ? from : opening;
        ZonedDateTime end = closing.isAfter(to) ? to : closing;
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }

    Duration lengthFrom(ZonedDateTime begin, LocalDate day) {
        return Duration.between(begin, closing(day, begin.getZone()));
    }
}
