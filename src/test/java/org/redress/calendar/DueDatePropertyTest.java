package org.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.redress.calendar.ExplanationLine.Kind;
import org.redress.calendar.TimeLimit.DayCount;
import org.redress.calendar.TimeLimit.Unit;

/** What holds for every calendar; the number of the repetition is the seed. */
class DueDatePropertyTest {

    private static final LocalDate FIRST = LocalDate.parse("2020-01-01");

    @RepeatedTest(300)
    void a_further_holiday_never_makes_anything_due_earlier(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        BusinessCalendar calendar = aCalendar(random);
        Start start = aStart(random);
        Unit unit = random.nextBoolean() ? Unit.BUSINESS_DAY : Unit.WORKING_HOUR;
        TimeLimit limit = aLimit(random, unit);

        DueDate before = calendar.dueDate(start, limit);
        LocalDate added = before.day().minusDays(random.nextInt(30));
        DueDate after = Calendars.withHoliday(calendar, added.toString()).dueDate(start, limit);

        assertThat(after.moment()).isAfterOrEqualTo(before.moment());
    }

    @RepeatedTest(300)
    void n_working_hours_twice_are_2n_working_hours(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        BusinessCalendar calendar = aCalendar(random);
        Start start = aStart(random);
        int n = random.nextInt(60);

        DueDate once = calendar.dueDate(start, TimeLimit.of(n, Unit.WORKING_HOUR));
        DueDate twice = calendar.dueDate(Start.at(once.moment()), TimeLimit.of(n, Unit.WORKING_HOUR));

        assertThat(twice.moment())
                .isEqualTo(calendar.dueDate(start, TimeLimit.of(2 * n, Unit.WORKING_HOUR))
                        .moment());
    }

    @RepeatedTest(300)
    void explanation_and_date_agree(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        BusinessCalendar calendar = aCalendar(random);
        Start start = random.nextBoolean() ? aStart(random) : Start.on(FIRST.plusDays(random.nextInt(2000)));
        TimeLimit limit = aLimit(random, Unit.BUSINESS_DAY);

        DueDate due = calendar.dueDate(start, limit);

        assertThat(due.explanation().stream()
                        .mapToInt(ExplanationLine::countedDays)
                        .sum())
                .isEqualTo(limit.amount());
        ExplanationLine last = due.explanation().get(due.explanation().size() - 1);
        assertThat(last.details().get(0)).isEqualTo(due.day());
        assertThat(due.explanation())
                .filteredOn(line -> line.kind() == Kind.SKIPPED_WEEKEND || line.kind() == Kind.SKIPPED_HOLIDAY)
                .allSatisfy(line -> assertThat(
                                calendar.isOpen((LocalDate) line.details().get(0)))
                        .isFalse());
        assertThat(calendar.isOpen(due.day())).isTrue();
    }

    @RepeatedTest(100)
    void one_business_day_after_the_other_is_the_same_as_all_at_once(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        BusinessCalendar calendar = aCalendar(random);
        LocalDate day = FIRST.plusDays(random.nextInt(2000));
        int n = 1 + random.nextInt(40);

        LocalDate step = day;
        for (int i = 0; i < n; i++) {
            step = calendar.dueDate(Start.on(step), TimeLimit.of(1, Unit.BUSINESS_DAY))
                    .day();
        }

        assertThat(calendar.dueDate(Start.on(day), TimeLimit.of(n, Unit.BUSINESS_DAY))
                        .day())
                .isEqualTo(step);
    }

    private static BusinessCalendar aCalendar(Random random) {
        String[] zones = {
            "UTC", "Europe/London", "America/New_York", "Asia/Seoul", "Australia/Lord_Howe", "America/Sao_Paulo"
        };
        String[] hours = {"09:00-17:00", "09:00-12:00, 13:00-18:00", "00:00-00:00", "00:30-03:30, 22:00-00:00"};
        BusinessCalendar calendar =
                Calendars.withHours(Calendars.plain(zones[random.nextInt(zones.length)]), hours[random.nextInt(4)]);
        if (random.nextBoolean()) {
            calendar = Calendars.withWeekends(
                    calendar,
                    Calendars.SATURDAY_SUNDAY,
                    new Weekend(
                            FIRST.plusDays(random.nextInt(2000)),
                            EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(3)))));
        }
        for (int i = random.nextInt(60); i > 0; i--) {
            calendar = Calendars.withHoliday(
                    calendar, FIRST.plusDays(random.nextInt(2200)).toString());
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            calendar = Calendars.withWorkingDay(
                    calendar, FIRST.plusDays(random.nextInt(2200)).toString());
        }
        return random.nextInt(3) > 0 ? calendar : Calendars.withCutOff(calendar, "17:00");
    }

    private static Start aStart(Random random) {
        return Start.at(Instant.parse("2020-01-01T00:00:00Z").plusSeconds(random.nextInt(2000 * 86_400)));
    }

    private static TimeLimit aLimit(Random random, Unit unit) {
        return TimeLimit.of(random.nextInt(60), unit).counting(DayCount.values()[random.nextInt(2)]);
    }
}
