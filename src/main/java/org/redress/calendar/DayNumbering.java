package org.redress.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.redress.calendar.ExplanationLine.Kind;

/** Counts business days, calendar days, weeks, months and years: first the last day, then the moment on it. */
final class DayNumbering {

    private final BusinessCalendar calendar;
    private final TimeLimit limit;
    private final Explanation explanation;
    private final ZonedDateTime moment;
    private final LocalDate day0;
    private final int amount;
    private final int extraDays;

    DayNumbering(BusinessCalendar calendar, Start start, TimeLimit limit, Prolongation prolongation) {
        this.calendar = calendar;
        this.limit = limit;
        explanation = new Explanation(calendar, start, limit, prolongation);
        amount = limit.amount() + prolongation.units();
        extraDays = prolongation.days();
        moment = start.in(calendar.zone());
        day0 = day0(start.dayIn(calendar.zone()));
    }

    DueDate dueDate() {
        LocalDate last = limit.unit() == TimeLimit.Unit.BUSINESS_DAY ? lastBusinessDay() : lastCalendarDay();
        ZonedDateTime end = momentOf(last);
        if (moment != null) {
            explanation.tellClockChange(moment, end);
        }
        return explanation.due(end, moment == null);
    }

    private LocalDate day0(LocalDate started) {
        boolean late = moment != null
                && calendar.cutOff() != null
                && moment.toLocalTime().isAfter(calendar.cutOff());
        if (late) {
            explanation.add(Kind.AFTER_CUT_OFF, calendar.cutOff(), started.plusDays(1));
        }
        return late ? started.plusDays(1) : started;
    }

    private LocalDate lastBusinessDay() {
        boolean fromDay0 = limit.includesDay0() || amount == 0;
        LocalDate day = fromDay0 ? day0 : day0.plusDays(1);
        while (explanation.skips(day) || amount > 0 && explanation.count(day) < amount) {
            day = day.plusDays(1);
        }
        explanation.tellCounted(day);
        return day;
    }

    private LocalDate lastCalendarDay() {
        LocalDate corresponding = corresponding();
        boolean cut = corresponding.getDayOfMonth() < day0.getDayOfMonth() && countsMonths();
        LocalDate last = (limit.includesDay0() && amount > 0 && !cut ? corresponding.minusDays(1) : corresponding)
                .plusDays(extraDays);
        if (cut) {
            explanation.add(Kind.MONTH_ENDS_EARLIER, day0.getDayOfMonth(), last);
        }
        ClosedDay closing = calendar.closing(last);
        if (closing != null && closing.isWeekend()) {
            explanation.add(Kind.NOT_MOVED_FROM_WEEKEND, last);
        } else if (closing != null) {
            explanation.add(Kind.NOT_MOVED_FROM_HOLIDAY, last, closing.holiday());
        }
        return last;
    }

    private boolean countsMonths() {
        return limit.unit() == TimeLimit.Unit.MONTH || limit.unit() == TimeLimit.Unit.YEAR;
    }

    /**
     * The day with the same number or name so many units later; the end of the month when the month has no such day.
     */
    private LocalDate corresponding() {
        return switch (limit.unit()) {
            case WEEK -> day0.plusWeeks(amount);
            case MONTH -> day0.plusMonths(amount);
            case YEAR -> day0.plusYears(amount);
            default -> day0.plusDays(amount);
        };
    }

    private ZonedDateTime momentOf(LocalDate day) {
        return switch (dueTime()) {
            case TIME_OF_START -> moment == null ? endOf(day) : sameTimeOn(day);
            case CLOSE_OF_BUSINESS -> closeOf(day);
            case END_OF_DAY -> endOf(day);
        };
    }

    /** Where clocks show a time twice, the one with the offset of the start. */
    private ZonedDateTime sameTimeOn(LocalDate day) {
        return ZonedDateTime.ofLocal(day.atTime(moment.toLocalTime()), calendar.zone(), moment.getOffset());
    }

    private DueTime dueTime() {
        if (limit.dueTime() != null) {
            return limit.dueTime();
        }
        DueTime usual = limit.unit() == TimeLimit.Unit.BUSINESS_DAY ? DueTime.END_OF_DAY : DueTime.TIME_OF_START;
        return calendar.dueTime() == null ? usual : calendar.dueTime();
    }

    private ZonedDateTime closeOf(LocalDate day) {
        List<Hours> hours = calendar.hoursOn(day);
        Hours last = hours.isEmpty() ? null : hours.get(hours.size() - 1);
        return last == null || last.endsAtMidnight() ? endOf(day) : last.closing(day, calendar.zone());
    }

    private ZonedDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(calendar.zone()).minusSeconds(1);
    }
}
