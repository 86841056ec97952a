package org.redress.intake.bulk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.redress.contract.RuleRefused;
import org.redress.intake.WallClock;

/** Reads when a complaint was received, in one column or in two. What no calendar and no clock shows is refused, never moved. */
final class ReceivedMoment {

    private static final LocalDateTime SAMPLE = LocalDateTime.of(2019, 11, 29, 22, 47, 13);

    private final ImportMapping.When when;

    ReceivedMoment(ImportMapping.When when) {
        this.when = when;
    }

    /** @throws DateTimeException unless a date written with the pattern can be read with it again, and its time, if it has one */
    static void requireDatePattern(String pattern) {
        TemporalAccessor read = parse(pattern, strict(pattern).format(SAMPLE.atOffset(ZoneOffset.UTC)));
        boolean tellsTime = !strict(pattern)
                .format(SAMPLE.atOffset(ZoneOffset.UTC))
                .equals(strict(pattern).format(SAMPLE.plusMinutes(1).atOffset(ZoneOffset.UTC)));
        if (!LocalDate.from(read).equals(SAMPLE.toLocalDate()) || tellsTime && read instanceof LocalDate) {
            throw new DateTimeException("it reads another moment than it writes");
        }
    }

    static void requireTimePattern(String pattern) {
        if (LocalTime.parse(strict(pattern).format(SAMPLE), strict(pattern)).getHour() != SAMPLE.getHour()) {
            throw new DateTimeException("another hour");
        }
    }

    /** @param time of the day, or null when there is none */
    Instant of(String date, String time) {
        TemporalAccessor read = read(when.column(), when.format(), date);
        ZoneId zone = ZoneId.of(when.zone());
        if (read instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        if (read instanceof LocalDate day && time == null) {
            return day.atStartOfDay(zone).toInstant();
        }
        return shown(read instanceof LocalDate day ? day.atTime(timeOf(time)) : (LocalDateTime) read, zone);
    }

    private LocalTime timeOf(String time) {
        try {
            return LocalTime.parse(time.strip(), strict(when.timeFormat()));
        } catch (DateTimeException e) {
            throw new RuleRefused(when.timeColumn(), "is no time of the form " + when.timeFormat());
        }
    }

    private Instant shown(LocalDateTime time, ZoneId zone) {
        try {
            return WallClock.at(time, zone);
        } catch (DateTimeException e) {
            throw new RuleRefused(
                    when.column(), "names a time that no clock showed in " + zone + ": summer time began");
        }
    }

    private static TemporalAccessor read(String column, String pattern, String text) {
        try {
            return parse(pattern, text.strip());
        } catch (DateTimeException e) {
            throw new RuleRefused(column, "is no date of the form " + pattern);
        }
    }

    private static TemporalAccessor parse(String pattern, String text) {
        return strict(pattern).parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    }

    /** 31 April is refused; the years are ours when the pattern says nothing of an era. */
    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
