package org.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.calendar.TimeLimit.Unit;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.deadlines.ClockClass;
import org.redress.deadlines.ClockId;
import org.redress.deadlines.ClockRule;
import org.redress.deadlines.ClockState;
import org.redress.deadlines.Duty;
import org.redress.deadlines.SubjectClock;

/** Pauses, extensions and shares of a clock's time. */
class ClockCountTest {

    private static final Instant MONDAY = Instant.parse("2026-06-01T10:00:00Z");
    private static final BusinessCalendar OFFICE = Calendars.plain("UTC");

    @ParameterizedTest
    @CsvSource({
        // unit, amount, pause from, to, due
        "BUSINESS_DAY, 5, 2026-06-02T09:00:00Z, 2026-06-02T16:00:00Z, 2026-06-08T23:59:59Z",
        "BUSINESS_DAY, 5, 2026-06-02T09:00:00Z, 2026-06-03T09:00:00Z, 2026-06-09T23:59:59Z",
        "BUSINESS_DAY, 5, 2026-06-05T18:00:00Z, 2026-06-07T12:00:00Z, 2026-06-08T23:59:59Z",
        "BUSINESS_DAY, 5, 2026-06-05T18:00:00Z, 2026-06-08T08:00:00Z, 2026-06-09T23:59:59Z",
        "BUSINESS_DAY, 5, 2026-05-20T10:00:00Z, 2026-05-28T10:00:00Z, 2026-06-08T23:59:59Z",
        "CALENDAR_DAY, 10, 2026-06-05T18:00:00Z, 2026-06-07T12:00:00Z, 2026-06-13T10:00:00Z",
        "WEEK, 1, 2026-06-02T10:00:00Z, 2026-06-04T10:00:00Z, 2026-06-10T10:00:00Z",
        "MONTH, 1, 2026-06-02T10:00:00Z, 2026-06-04T10:00:00Z, 2026-07-03T10:00:00Z",
        "HOUR, 48, 2026-06-02T10:00:00Z, 2026-06-02T13:30:00Z, 2026-06-03T13:30:00Z",
        "WORKING_HOUR, 10, 2026-06-01T16:00:00Z, 2026-06-02T11:00:00Z, 2026-06-02T15:00:00Z"
    })
    void a_pause_gives_back_what_it_took(Unit unit, int amount, Instant from, Instant to, Instant due) {
        assertThat(count(unit, amount, 0, List.of(new Pause(from, to))).moment())
                .isEqualTo(due);
    }

    @Test
    void an_extension_adds_units_of_the_limit_and_says_so() {
        DueDate due = count(Unit.BUSINESS_DAY, 5, 3, List.of());

        assertThat(due.moment())
                .isEqualTo(count(Unit.BUSINESS_DAY, 8, 0, List.of()).moment());
        assertThat(due.explanation())
                .anyMatch(line -> line.kind() == ExplanationLine.Kind.EXTENDED
                        && line.details().get(0).equals(3));
    }

    @Test
    void a_clock_that_may_not_be_paused_takes_no_notice_of_pauses() {
        Pause week = new Pause(MONDAY.plus(Duration.ofDays(1)), MONDAY.plus(Duration.ofDays(8)));

        DueDate due = clock(Unit.BUSINESS_DAY, 5, 0, false).count(OFFICE, List.of(week));

        assertThat(due.moment())
                .isEqualTo(count(Unit.BUSINESS_DAY, 5, 0, List.of()).moment());
    }

    @Test
    void pausing_working_hours_moves_the_date_by_as_many_working_hours() {
        Random random = new Random(20260601);
        for (int round = 0; round < 2_000; round++) {
            int amount = 1 + random.nextInt(80);
            DueDate undisturbed = count(Unit.WORKING_HOUR, amount, 0, List.of());
            List<Pause> pauses = pausesBefore(undisturbed.moment(), random);
            Duration stood = pauses.stream()
                    .map(pause -> worked(pause.from(), pause.to()))
                    .reduce(Duration.ZERO, Duration::plus);

            DueDate due = count(Unit.WORKING_HOUR, amount, 0, pauses);

            assertThat(worked(undisturbed.moment(), due.moment()))
                    .as("%d h with %s", amount, pauses)
                    .isEqualTo(stood);
        }
    }

    @Test
    void pausing_over_open_days_moves_the_date_by_as_many_open_days() {
        Random random = new Random(20260602);
        for (int round = 0; round < 2_000; round++) {
            int amount = 1 + random.nextInt(30);
            DueDate undisturbed = count(Unit.BUSINESS_DAY, amount, 0, List.of());
            List<Pause> pauses = pausesBefore(undisturbed.moment(), random);
            long stood = pauses.stream()
                    .mapToLong(pause -> openDays(day(pause.from()), day(pause.to())))
                    .sum();

            DueDate due = count(Unit.BUSINESS_DAY, amount, 0, pauses);

            assertThat(openDays(undisturbed.day(), due.day()))
                    .as("%d days with %s", amount, pauses)
                    .isEqualTo(stood);
            assertThat(due.explanation().stream()
                            .mapToInt(ExplanationLine::countedDays)
                            .sum())
                    .isEqualTo(amount + (int) stood);
        }
    }

    @Test
    void adding_a_holiday_never_makes_a_paused_and_extended_clock_end_earlier() {
        Random random = new Random(20260603);
        for (int round = 0; round < 2_000; round++) {
            Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
            int amount = 1 + random.nextInt(20);
            var clock = clock(unit, Math.min(amount, 3), random.nextInt(3), true);
            List<Pause> pauses = pausesBefore(clock.count(OFFICE, List.of()).moment(), random);
            LocalDate holiday = day(MONDAY).plusDays(random.nextInt(40));

            Instant before = clock.count(OFFICE, pauses).moment();
            Instant after = clock.count(Calendars.withHoliday(OFFICE, holiday.toString()), pauses)
                    .moment();

            assertThat(after).as("%s with %s and %s", clock, pauses, holiday).isAfterOrEqualTo(before);
        }
    }

    @Test
    void half_of_the_time_is_half_of_the_working_time() {
        ShareOfTime share = share(Unit.BUSINESS_DAY, 1, List.of());

        // Monday 10:00 to Tuesday 23:59:59 are 7 and 8 working hours
        assertThat(share.momentOf(50)).isEqualTo(Instant.parse("2026-06-02T09:30:00Z"));
        assertThat(share.momentOf(100)).isEqualTo(Instant.parse("2026-06-02T23:59:59Z"));
        assertThat(share.at(Instant.parse("2026-06-01T23:00:00Z"))).isEqualTo(46);
        assertThat(share.at(Instant.parse("2026-06-02T18:00:00Z"))).isEqualTo(99);
        assertThat(share.at(Instant.parse("2026-06-02T23:59:59Z"))).isEqualTo(100);
    }

    @Test
    void time_that_stood_still_is_not_used() {
        Pause pause = new Pause(Instant.parse("2026-06-01T12:00:00Z"), Instant.parse("2026-06-02T12:00:00Z"));
        ShareOfTime share = share(Unit.WORKING_HOUR, 8, List.of(pause));

        assertThat(share.momentOf(50)).isEqualTo(Instant.parse("2026-06-02T14:00:00Z"));
        assertThat(share.at(Instant.parse("2026-06-02T09:00:00Z"))).isEqualTo(25);
    }

    @Test
    void shares_follow_each_other_whatever_the_clock() {
        Random random = new Random(20260604);
        for (int round = 0; round < 500; round++) {
            Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
            List<Pause> pauses = pausesBefore(count(unit, 2, 0, List.of()).moment(), random);
            ShareOfTime share = share(unit, 2, pauses);

            assertThat(List.of(25, 50, 75, 80, 100))
                    .extracting(share::momentOf)
                    .isSorted()
                    .last()
                    .isEqualTo(clock(unit, 2, 0, true).count(OFFICE, pauses).moment());
            assertThat(share.at(share.momentOf(75))).isBetween(74, 100);
        }
    }

    private static ShareOfTime share(Unit unit, int amount, List<Pause> pauses) {
        var clock = clock(unit, amount, 0, true);
        return clock.due(clock.count(OFFICE, pauses), OFFICE, pauses).share(OFFICE, pauses);
    }

    private static DueDate count(Unit unit, int amount, int extension, List<Pause> pauses) {
        return clock(unit, amount, extension, true).count(OFFICE, pauses);
    }

    private static SubjectClock clock(Unit unit, int amount, int extension, boolean pausable) {
        var rule = new ClockRule(
                "RULE",
                "Something in time",
                ClockClass.LEGAL,
                TimeLimit.of(amount, unit),
                null,
                OFFICE.id(),
                ComplaintEvent.RECEIVED,
                Set.of(ComplaintEvent.INFORMED),
                null,
                pausable,
                99,
                Duty.NONE,
                75,
                null,
                null);
        return new SubjectClock(
                new ClockId(1),
                ComplaintNumber.of(2026, 123),
                rule,
                ClockState.RUNNING,
                MONDAY,
                extension,
                MONDAY,
                MONDAY,
                null,
                null,
                null);
    }

    /** Up to three that do not touch, all before the date. */
    private static List<Pause> pausesBefore(Instant due, Random random) {
        long minutes = Math.max(8, Duration.between(MONDAY, due).toMinutes() - 1);
        List<Instant> moments = new ArrayList<>();
        random.longs(2L * random.nextInt(4), 0, minutes)
                .distinct()
                .forEach(minute -> moments.add(MONDAY.plus(Duration.ofMinutes(minute))));
        moments.sort(Comparator.naturalOrder());
        List<Pause> pauses = new ArrayList<>();
        for (int i = 0; i + 1 < moments.size(); i += 2) {
            pauses.add(new Pause(moments.get(i), moments.get(i + 1)));
        }
        return pauses;
    }

    private static Duration worked(Instant from, Instant to) {
        return OFFICE.workingTime(from.atZone(OFFICE.zone()), to.atZone(OFFICE.zone()));
    }

    private static long openDays(LocalDate from, LocalDate to) {
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(OFFICE::isOpen)
                .count();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(OFFICE.zone()).toLocalDate();
    }
}
