package org.redress.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.redress.calendar.ExplanationLine.Kind;

/**
 * Elapsed time within working hours. A limit that is used up exactly when the hours end, ends then and not with the
 * next opening.
 */
final class WorkingHourCount {

    private final BusinessCalendar calendar;
    private final Explanation explanation;
    private final ZonedDateTime begin;
    private Duration left;

    WorkingHourCount(BusinessCalendar calendar, Start start, TimeLimit limit, Prolongation prolongation) {
        this.calendar = calendar;
        explanation = new Explanation(calendar, start, limit, prolongation);
        begin = HourCount.beginning(start, calendar);
        left = Duration.ofHours(limit.amount() + prolongation.units()).plus(prolongation.time());
    }

    DueDate dueDate() {
        ZonedDateTime end = null;
        for (LocalDate day = firstDay(); end == null; day = day.plusDays(1)) {
            if (!explanation.skips(day)) {
                end = work(day);
            }
        }
        explanation.tellClockChange(begin, end);
        return explanation.due(end, false);
    }

    /** Night work that ends at midnight belongs to the day before. */
    private LocalDate firstDay() {
        LocalDate day = begin.toLocalDate();
        boolean midnight = begin.equals(day.atStartOfDay(calendar.zone()));
        boolean workedUntilNow =
                midnight && calendar.hoursOn(day.minusDays(1)).stream().anyMatch(Hours::endsAtMidnight);
        return workedUntilNow ? day.minusDays(1) : day;
    }

    /** @return the moment nothing is left, or {@code null} when the day is not enough */
    private ZonedDateTime work(LocalDate day) {
        List<Hours> hours = calendar.hoursOn(day);
        if (hours.isEmpty()) {
            explanation.add(Kind.SKIPPED_WITHOUT_HOURS, day);
        }
        if (calendar.workingDays().containsKey(day)) {
            explanation.add(Kind.OPENED, day, calendar.workingDays().get(day));
        }
        for (Hours stretch : hours) {
            ZonedDateTime end = work(stretch, day);
            if (end != null) {
                return end;
            }
        }
        return null;
    }

    private ZonedDateTime work(Hours stretch, LocalDate day) {
        ZonedDateTime opening = stretch.opening(day, calendar.zone());
        ZonedDateTime from = opening.isBefore(begin) ? begin : opening;
        Duration available = stretch.lengthFrom(from, day);
        if (available.isNegative()) {
            return null;
        }
        boolean enough = available.compareTo(left) >= 0;
        ZonedDateTime to = from.plus(enough ? left : available);
        if (!to.equals(from)) {
            explanation.add(Kind.WORKED, day, from.toLocalTime(), to.toLocalTime());
        }
        left = left.minus(Duration.between(from, to));
        return enough ? to : null;
    }
}
