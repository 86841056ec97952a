package org.redress.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.redress.calendar.ExplanationLine.Kind;

/**
 * What makes a limit longer than its rule: an extension, and the time it stood still. A pause gives back what it took: of a
 * limit in business days the open days after its first up to its last; of one in calendar days, weeks, months or years all
 * those days; of one in hours the hours, of one in working hours the working hours. So a pause that begins and ends on one
 * day takes no day, and one inside a holiday takes none either.
 *
 * @param units how many units of the limit are added
 * @param days  calendar days added at the end of weeks, months and years
 * @param time  added to limits in hours
 */
public record Prolongation(int units, int days, Duration time, List<ExplanationLine> lines) {

    static final Prolongation NONE = new Prolongation(0, 0, Duration.ZERO, List.of());

    /** @param extension units granted */
    public static Prolongation of(
            int extension, List<Pause> pauses, Instant start, TimeLimit limit, BusinessCalendar calendar) {
        List<ExplanationLine> lines = new ArrayList<>();
        int units = extension;
        int days = 0;
        Duration time = Duration.ZERO;
        if (extension > 0) {
            lines.add(new ExplanationLine(Kind.EXTENDED, extension, limit.unit()));
        }
        for (Pause pause : pauses) {
            if (!pause.isAfter(start)) {
                continue;
            }
            ZonedDateTime from = pause.since(start).from().atZone(calendar.zone());
            ZonedDateTime to = pause.to().atZone(calendar.zone());
            if (limit.unit().countsDays()) {
                int stood = daysBetween(from.toLocalDate(), to.toLocalDate(), limit.unit(), calendar);
                boolean inUnits =
                        limit.unit() == TimeLimit.Unit.BUSINESS_DAY || limit.unit() == TimeLimit.Unit.CALENDAR_DAY;
                units += inUnits ? stood : 0;
                days += inUnits ? 0 : stood;
                lines.add(new ExplanationLine(Kind.PAUSED_DAYS, from.toLocalDate(), to.toLocalDate(), stood));
            } else {
                Duration stood = limit.unit() == TimeLimit.Unit.HOUR
                        ? Duration.between(from, to)
                        : calendar.workingTime(from, to);
                time = time.plus(stood);
                lines.add(new ExplanationLine(
                        Kind.PAUSED_HOURS,
                        from.toLocalDate(),
                        minute(from),
                        to.toLocalDate(),
                        minute(to),
                        hours(stood)));
            }
        }
        return new Prolongation(units, days, time, lines);
    }

    private static int daysBetween(LocalDate from, LocalDate to, TimeLimit.Unit unit, BusinessCalendar calendar) {
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> unit != TimeLimit.Unit.BUSINESS_DAY || calendar.isOpen(day))
                .count();
    }

    private static LocalTime minute(ZonedDateTime moment) {
        return moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** {@code 30:05} for thirty hours and five minutes. */
    private static String hours(Duration time) {
        return "%d:%02d".formatted(time.toHours(), time.toMinutesPart());
    }
}
