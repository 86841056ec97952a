package org.redress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * When a time limit ends, and why.
 *
 * @param at          the last moment in time, on the calendar's clocks
 * @param isWholeDay  counted from a day in days: "by 13 April", whatever the hour
 * @param explanation the way from start to due date, in the order it was walked
 */
public record DueDate(ZonedDateTime at, boolean isWholeDay, List<ExplanationLine> explanation) {

    public LocalDate day() {
        return at.toLocalDate();
    }

    public Instant moment() {
        return at.toInstant();
    }

    /** {@code 2026-04-13}, or {@code 2026-04-13T23:59:59+01:00} when it is a moment. */
    public String text() {
        return isWholeDay ? day().toString() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }
}
