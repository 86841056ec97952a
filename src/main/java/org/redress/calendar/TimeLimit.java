package org.redress.calendar;

import org.redress.contract.RuleRefused;

/**
 * How long something may take: "5 business days, the day of receipt not counted".
 *
 * @param dueTime when on the last day it ends; {@code null} leaves it to the calendar, see {@link BusinessCalendar#dueDate}
 */
public record TimeLimit(int amount, Unit unit, DayCount dayCount, DueTime dueTime) {

    /** What is counted; the number is the largest amount that makes sense. */
    public enum Unit {

        /** Elapsed hours, day and night. */
        HOUR(100_000),
        /** Hours within working hours. */
        WORKING_HOUR(10_000),
        CALENDAR_DAY(36_600),
        BUSINESS_DAY(3_660),
        WEEK(5_200),
        MONTH(1_200),
        YEAR(100);

        private final int most;

        Unit(int most) {
            this.most = most;
        }

        /** Whether days are counted and not hours. */
        public boolean countsDays() {
            return this != HOUR && this != WORKING_HOUR;
        }

        public int most() {
            return most;
        }
    }

    /** Whether the day it starts is day 0 or day 1. */
    public enum DayCount {
        EXCLUDE_DAY0,
        INCLUDE_DAY0
    }

    /** @throws RuleRefused when the amount is negative or absurd */
    public TimeLimit {
        if (amount < 0 || amount > unit.most()) {
            throw new RuleRefused("amount", "must be between 0 and " + unit.most());
        }
        dayCount = dayCount == null ? DayCount.EXCLUDE_DAY0 : dayCount;
    }

    public static TimeLimit of(int amount, Unit unit) {
        return new TimeLimit(amount, unit, null, null);
    }

    public TimeLimit counting(DayCount how) {
        return new TimeLimit(amount, unit, how, dueTime);
    }

    public TimeLimit due(DueTime when) {
        return new TimeLimit(amount, unit, dayCount, when);
    }

    boolean includesDay0() {
        return dayCount == DayCount.INCLUDE_DAY0;
    }
}
