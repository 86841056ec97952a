package org.redress.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.redress.contract.RuleRefused;

/** When a time limit starts: a whole day, a local time in the calendar's zone, or a moment. */
public sealed interface Start {

    /** A day without a time: the due date is a day as well. */
    record Day(LocalDate day) implements Start {}

    /** A local time, read in the zone of the calendar that counts. */
    record Local(LocalDateTime time) implements Start {}

    /** A moment, with the offset it was given in. */
    record Moment(OffsetDateTime time) implements Start {}

    static Start on(LocalDate day) {
        return new Day(day);
    }

    static Start at(Instant moment) {
        return new Moment(moment.atOffset(ZoneOffset.UTC));
    }

    /**
     * Reads {@code 2026-04-02}, {@code 2026-04-02T18:30} or {@code 2026-04-02T18:30:00+01:00}.
     *
     * @throws RuleRefused when the text is none of these or its year is not within 1900 to 2200
     */
    static Start parse(String text) {
        try {
            var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.length() == 10 ? text + "T00:00" : text, OffsetDateTime::from, LocalDateTime::from);
            Start start = text.length() == 10
                    ? new Day(LocalDate.from(read))
                    : read instanceof OffsetDateTime moment ? new Moment(moment) : new Local((LocalDateTime) read);
            return requireSensible(start, LocalDate.from(read).getYear());
        } catch (DateTimeException e) {
            throw new RuleRefused(
                    "start",
                    "must be a date, a local date and time, or one with offset: 2026-04-02, "
                            + "2026-04-02T18:30, 2026-04-02T18:30:00+01:00");
        }
    }

    private static Start requireSensible(Start start, int year) {
        if (year < 1900 || year > 2200) {
            throw new RuleRefused("start", "must be in the years 1900 to 2200");
        }
        return start;
    }

    /**
     * The start in a time zone; {@code null} for a whole day. A time that clocks skip is moved on by the skipped hour.
     */
    default ZonedDateTime in(ZoneId zone) {
        return this instanceof Local local
                ? local.time().atZone(zone)
                : this instanceof Moment moment ? moment.time().atZoneSameInstant(zone) : null;
    }

    default LocalDate dayIn(ZoneId zone) {
        return this instanceof Day whole ? whole.day() : in(zone).toLocalDate();
    }
}
