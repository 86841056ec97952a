package org.redress.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When an organisation, or one place of it, works. A day named a working day is open whatever else it is; else a holiday
 * (edited or of the country) is closed; else the weekend in force that day is closed; every other day is open.
 *
 * @param country     whose public holidays count as well, or {@code null}
 * @param weekends    in the order they came into force; before the first, and without any, every day of the week is worked
 * @param hours       working hours per day of the week; empty for 09:00 to 17:00 on every open day
 * @param cutOff      what is received later counts as received the next day, or {@code null}
 * @param dueTime     when on their last day time limits end, or {@code null} for the usual rule of {@link #dueDate}
 * @param version     grows with every change
 */
public record BusinessCalendar(
        CalendarId id,
        String name,
        ZoneId zone,
        Country country,
        PublicHolidays publicHolidays,
        List<Weekend> weekends,
        Map<DayOfWeek, List<Hours>> hours,
        SortedMap<LocalDate, String> holidays,
        SortedMap<LocalDate, String> workingDays,
        LocalTime cutOff,
        DueTime dueTime,
        int version) {

    /**
     * When a time limit ends, counted on this calendar, with the explanation that the same count wrote.
     *
     * <ul>
     * <li>Everything is counted in the calendar's time zone: a start given in another zone is converted first. A local
     *     time that clocks skip is moved on by the skipped hour; of one that exists twice, the first counts.
     * <li>Day 0 is the local day of the start, also when it is closed, also at 23:59. With a cut-off, what starts later than
     *     the cut-off (not at it) has the next day as day 0. The cut-off does not matter to hours.
     * <li>BUSINESS_DAY: the n-th open day after day 0; with INCLUDE_DAY0 the n-th open day from day 0 on. Amount 0 is day 0
     *     itself, or the next open day when that is closed.
     * <li>CALENDAR_DAY, WEEK, MONTH, YEAR are never moved off a closed day. A month without the day ends at its last
     *     day: 31 August + 6 months is 28 or 29 February. INCLUDE_DAY0 ends one day earlier, except at such a month's end,
     *     which stays. Amount 0 is day 0.
     * <li>A limit in days ends: BUSINESS_DAY with its last day; the calendar units at the time of day they started, when they
     *     started at a moment, else with the last day. The calendar's {@code dueTime}, and before it the limit's own, say
     *     otherwise. With the day is 23:59:59.
     * <li>HOUR is elapsed time, whatever clocks do; a start on a whole day is its first moment. WORKING_HOUR is elapsed time
     *     within the working hours of open days; outside them it starts with the next. Amount 0 is the start itself, or the
     *     next opening. INCLUDE_DAY0 does not matter to hours.
     * </ul>
     *
     * @throws org.redress.contract.RuleRefused when the calendar has no time left in which it could end
     */
    public DueDate dueDate(Start start, TimeLimit limit) {
        return dueDate(start, limit, Prolongation.NONE);
    }

    public DueDate dueDate(Start start, TimeLimit limit, Prolongation prolongation) {
        return switch (limit.unit()) {
            case HOUR -> new HourCount(this, start, limit, prolongation).dueDate();
            case WORKING_HOUR -> new WorkingHourCount(this, start, limit, prolongation).dueDate();
            default -> new DayNumbering(this, start, limit, prolongation).dueDate();
        };
    }

    /** Time within working hours of open days, between two moments. */
    Duration workingTime(ZonedDateTime from, ZonedDateTime to) {
        Duration worked = Duration.ZERO;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            for (Hours stretch : hoursOn(day)) {
                worked = worked.plus(stretch.within(day, from, to));
            }
        }
        return worked;
    }

    /** The calendar with another cut-off; {@code null} leaves it as it is. */
    public BusinessCalendar cuttingOffAt(LocalTime time) {
        return time == null
                ? this
                : new BusinessCalendar(
                        id,
                        name,
                        zone,
                        country,
                        publicHolidays,
                        weekends,
                        hours,
                        holidays,
                        workingDays,
                        time,
                        dueTime,
                        version);
    }

    /** Why the day is closed, or {@code null} when it is open. */
    public ClosedDay closing(LocalDate day) {
        if (workingDays.containsKey(day)) {
            return null;
        }
        String holiday = holidays.getOrDefault(day, publicHolidays.on(day));
        return holiday != null ? new ClosedDay(holiday) : weekendOn(day) ? ClosedDay.WEEKEND : null;
    }

    public boolean isOpen(LocalDate day) {
        return closing(day) == null;
    }

    /** Closed days of a year other than its weekends, by date; a holiday on a weekend is named. */
    public SortedMap<LocalDate, String> holidaysOf(int year) {
        SortedMap<LocalDate, String> named = new TreeMap<>(publicHolidays.of(year));
        named.putAll(holidays.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
        named.keySet().removeAll(workingDays.keySet());
        return named;
    }

    /** The working hours of a day, in order; none when it is closed. */
    public List<Hours> hoursOn(LocalDate day) {
        if (!isOpen(day)) {
            return List.of();
        }
        if (hours.isEmpty()) {
            return List.of(Hours.STANDARD);
        }
        List<Hours> ofWeekday = hours.getOrDefault(day.getDayOfWeek(), List.of());
        return ofWeekday.isEmpty() && workingDays.containsKey(day) ? usualHours() : ofWeekday;
    }

    /** The hours of each day of the week as they are in force now, standard ones spelled out. */
    public SortedMap<DayOfWeek, List<Hours>> effectiveHours() {
        SortedMap<DayOfWeek, List<Hours>> effective = new TreeMap<>(hours);
        if (hours.isEmpty()) {
            Arrays.stream(DayOfWeek.values())
                    .filter(day -> weekends.isEmpty() || !latestWeekend().days().contains(day))
                    .forEach(day -> effective.put(day, List.of(Hours.STANDARD)));
        }
        return effective;
    }

    /**
     * A working day that falls on a day of the week without hours has the hours of the first day of the week that has
     * some.
     */
    private List<Hours> usualHours() {
        return Arrays.stream(DayOfWeek.values())
                .map(hours::get)
                .filter(Objects::nonNull)
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Weekend latestWeekend() {
        return weekends.get(weekends.size() - 1);
    }

    private boolean weekendOn(LocalDate day) {
        for (int latest = weekends.size() - 1; latest >= 0; latest--) {
            if (weekends.get(latest).isInForce(day)) {
                return weekends.get(latest).days().contains(day.getDayOfWeek());
            }
        }
        return false;
    }
}
