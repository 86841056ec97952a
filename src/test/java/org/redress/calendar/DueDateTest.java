package org.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.calendar.Calendars.england;
import static org.redress.calendar.Calendars.plain;
import static org.redress.calendar.Calendars.withCutOff;
import static org.redress.calendar.Calendars.withHoliday;
import static org.redress.calendar.Calendars.withHours;
import static org.redress.calendar.Calendars.withWeekends;
import static org.redress.calendar.Calendars.withWorkingDay;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.calendar.ExplanationLine.Kind;
import org.redress.calendar.TimeLimit.DayCount;
import org.redress.calendar.TimeLimit.Unit;
import org.redress.contract.RuleRefused;

/** How dates are counted, rule by rule, as {@link BusinessCalendar#dueDate} promises. */
class DueDateTest {

    private static String due(BusinessCalendar calendar, String start, int amount, Unit unit) {
        return calendar.dueDate(Start.parse(start), TimeLimit.of(amount, unit)).text();
    }

    private static String dueIncludingDay0(BusinessCalendar calendar, String start, int amount, Unit unit) {
        return calendar.dueDate(Start.parse(start), TimeLimit.of(amount, unit).counting(DayCount.INCLUDE_DAY0))
                .text();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-02,  3, BUSINESS_DAY, 2026-04-09", "2026-04-02,  5, BUSINESS_DAY, 2026-04-13",
        "2026-04-13, 10, BUSINESS_DAY, 2026-04-27", "2026-04-02, 15, BUSINESS_DAY, 2026-04-27",
        "2026-04-02, 35, BUSINESS_DAY, 2026-05-27", "2026-04-02,  6, WEEK,         2026-05-14",
        "2026-04-02,  8, WEEK,         2026-05-28", "2026-04-02,  6, MONTH,        2026-10-02"
    })
    void received_the_day_before_good_friday_in_england(String start, int amount, Unit unit, String due) {
        assertThat(due(england(), start, amount, unit)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, 6, MONTH, 2027-02-28", "2027-08-31, 6, MONTH, 2028-02-29", "2028-02-29, 1, YEAR,  2029-02-28",
        "2028-02-29, 4, YEAR,  2032-02-29", "2026-01-31, 1, MONTH, 2026-02-28", "2026-12-31, 2, MONTH, 2027-02-28",
        "2026-05-15, 0, MONTH, 2026-05-15", "2024-02-28, 1, CALENDAR_DAY, 2024-02-29",
                "2023-02-28, 1, CALENDAR_DAY, 2023-03-01",
        "2026-04-02, 2, CALENDAR_DAY, 2026-04-04"
    })
    void calendar_units_stay_where_they_fall(String start, int amount, Unit unit, String due) {
        assertThat(due(england(), start, amount, unit)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 1, BUSINESS_DAY, 2026-04-01", "2026-04-01, 2, BUSINESS_DAY, 2026-04-02",
        "2026-04-01, 3, BUSINESS_DAY, 2026-04-07", "2026-04-03, 1, BUSINESS_DAY, 2026-04-07",
        "2026-04-01, 7, CALENDAR_DAY, 2026-04-07", "2026-04-01, 1, WEEK,         2026-04-07",
        "2026-04-01, 1, MONTH,        2026-04-30", "2026-08-31, 6, MONTH,        2027-02-28",
        "2026-04-01, 0, CALENDAR_DAY, 2026-04-01"
    })
    void the_day_of_receipt_may_be_day_one(String start, int amount, Unit unit, String due) {
        assertThat(dueIncludingDay0(england(), start, amount, unit)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        // Good Friday, Easter Monday and the weekend between are all day 0 in vain
        "2026-04-03, 1, 2026-04-07",
        "2026-04-04, 1, 2026-04-07",
        "2026-04-06, 1, 2026-04-07",
        "2026-04-06, 2, 2026-04-08",
        "2026-04-03, 0, 2026-04-07",
        "2026-04-02, 0, 2026-04-02"
    })
    void received_on_a_closed_day(String start, int amount, String due) {
        assertThat(due(england(), start, amount, Unit.BUSINESS_DAY)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T23:59:59, 2026-06-02T23:59:59+01:00", "2026-06-02T00:00:00, 2026-06-03T23:59:59+01:00",
        "2026-06-01T23:59:59Z, 2026-06-03T23:59:59+01:00", "2026-06-01T21:00:00-05:00, 2026-06-03T23:59:59+01:00",
        "2026-06-02T05:00:00+09:00, 2026-06-02T23:59:59+01:00"
    })
    void the_day_of_receipt_is_the_day_on_the_calendars_clocks(String start, String due) {
        assertThat(due(england(), start, 1, Unit.BUSINESS_DAY)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-04T17:00:00, 1, BUSINESS_DAY, 2026-06-05T23:59:59+01:00",
        "2026-06-04T17:00:01, 1, BUSINESS_DAY, 2026-06-08T23:59:59+01:00",
        "2026-06-05T18:00:00, 1, BUSINESS_DAY, 2026-06-08T23:59:59+01:00",
        "2026-06-04T18:00:00, 0, BUSINESS_DAY, 2026-06-05T23:59:59+01:00",
        "2026-06-04T18:00:00, 1, WEEK,         2026-06-12T18:00:00+01:00",
        "2026-06-04T18:00:00, 2, HOUR,         2026-06-04T20:00:00+01:00",
        "2026-06-04,          1, BUSINESS_DAY, 2026-06-05"
    })
    void what_comes_after_the_cut_off_came_the_next_day(String start, int amount, Unit unit, String due) {
        assertThat(due(withCutOff(england(), "17:00"), start, amount, unit)).isEqualTo(due);
    }

    @Test
    void the_last_moment_of_the_last_day_is_chosen() {
        TimeLimit threeDays = TimeLimit.of(3, Unit.BUSINESS_DAY);
        Start start = Start.parse("2026-04-02T10:30");

        assertThat(england().dueDate(start, threeDays).text()).isEqualTo("2026-04-09T23:59:59+01:00");
        assertThat(england()
                        .dueDate(start, threeDays.due(DueTime.CLOSE_OF_BUSINESS))
                        .text())
                .isEqualTo("2026-04-09T17:00:00+01:00");
        assertThat(england()
                        .dueDate(start, threeDays.due(DueTime.TIME_OF_START))
                        .text())
                .isEqualTo("2026-04-09T10:30:00+01:00");
        assertThat(england().dueDate(start, TimeLimit.of(1, Unit.WEEK)).text()).isEqualTo("2026-04-09T10:30:00+01:00");
        assertThat(england()
                        .dueDate(start, TimeLimit.of(1, Unit.WEEK).due(DueTime.END_OF_DAY))
                        .text())
                .isEqualTo("2026-04-09T23:59:59+01:00");
    }

    @ParameterizedTest
    @CsvSource({
        // spring forward 2026-03-29 01:00, fall back 2026-10-25 02:00
        "2026-03-28T12:00, 24, HOUR,         2026-03-29T13:00:00+01:00",
                "2026-03-28T12:00, 1, CALENDAR_DAY, 2026-03-29T12:00:00+01:00",
        "2026-10-24T12:00, 24, HOUR,         2026-10-25T11:00:00Z",
                "2026-10-24T12:00, 1, CALENDAR_DAY, 2026-10-25T12:00:00Z",
        "2026-03-28T01:30, 1,  CALENDAR_DAY, 2026-03-29T02:30:00+01:00",
                "2026-03-29T01:30, 0, CALENDAR_DAY, 2026-03-29T02:30:00+01:00",
        "2026-10-25T01:30, 1,  HOUR,         2026-10-25T01:30:00Z",
                "2026-10-25T01:30:00Z, 0, CALENDAR_DAY, 2026-10-25T01:30:00Z"
    })
    void days_follow_the_clocks_and_hours_do_not(String start, int amount, Unit unit, String due) {
        assertThat(due(england(), start, amount, unit)).isEqualTo(due);
    }

    @Test
    void says_that_the_clocks_changed() {
        DueDate due = england().dueDate(Start.parse("2026-03-28T12:00"), TimeLimit.of(24, Unit.HOUR));

        assertThat(due.explanation())
                .extracting(ExplanationLine::kind)
                .containsExactly(Kind.STARTS_AT, Kind.RULE, Kind.CLOCKS_CHANGE, Kind.DUE_AT);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-04T09:00, 8,  2026-06-04T18:00:00+01:00", "2026-06-04T11:30, 1,  2026-06-04T13:30:00+01:00",
        "2026-06-04T12:30, 1,  2026-06-04T14:00:00+01:00", "2026-06-04T17:30, 1,  2026-06-05T09:30:00+01:00",
        "2026-06-05T17:30, 1,  2026-06-08T09:30:00+01:00", "2026-06-06T10:00, 16, 2026-06-09T18:00:00+01:00",
        "2026-06-06T10:00, 0,  2026-06-08T09:00:00+01:00", "2026-06-04T10:00, 0,  2026-06-04T10:00:00+01:00",
        "2026-06-04,       3,  2026-06-04T12:00:00+01:00", "2026-06-04T12:00, 0,  2026-06-04T12:00:00+01:00"
    })
    void working_hours_pause_at_noon_and_overnight(String start, int amount, String due) {
        assertThat(due(withHours(england(), "09:00-12:00, 13:00-18:00"), start, amount, Unit.WORKING_HOUR))
                .isEqualTo(due);
    }

    @Test
    void a_night_shift_loses_the_hour_that_the_clocks_skip() {
        BusinessCalendar allWeek = withWeekends(withHours(england(), "00:00-06:00"));

        assertThat(due(allWeek, "2026-03-29T00:00", 5, Unit.WORKING_HOUR)).isEqualTo("2026-03-29T06:00:00+01:00");
        assertThat(due(allWeek, "2026-10-25T00:00", 7, Unit.WORKING_HOUR)).isEqualTo("2026-10-25T06:00:00Z");
    }

    @Test
    void a_shop_that_never_closes_works_through_midnight() {
        BusinessCalendar always = withWeekends(withHours(plain("UTC"), "00:00-00:00"));

        assertThat(due(always, "2026-06-04T22:00", 26, Unit.WORKING_HOUR)).isEqualTo("2026-06-06T00:00:00Z");
        assertThat(due(always, "2026-06-06T00:00", 0, Unit.WORKING_HOUR)).isEqualTo("2026-06-06T00:00:00Z");
    }

    @Test
    void a_working_day_beats_weekend_and_holiday() {
        BusinessCalendar calendar = withWorkingDay(withWorkingDay(england(), "2026-04-03"), "2026-04-04");

        assertThat(due(calendar, "2026-04-02", 1, Unit.BUSINESS_DAY)).isEqualTo("2026-04-03");
        assertThat(due(calendar, "2026-04-02", 2, Unit.BUSINESS_DAY)).isEqualTo("2026-04-04");
        assertThat(calendar.hoursOn(LocalDate.parse("2026-04-04"))).containsExactly(Hours.STANDARD);
    }

    @Test
    void weekends_change_on_a_date() {
        BusinessCalendar calendar = withWeekends(
                plain("Asia/Riyadh"),
                new Weekend(null, Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)),
                new Weekend(LocalDate.parse("2013-06-29"), Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)));

        assertThat(due(calendar, "2013-06-26", 1, Unit.BUSINESS_DAY)).isEqualTo("2013-06-30");
        assertThat(due(calendar, "2013-06-19", 1, Unit.BUSINESS_DAY)).isEqualTo("2013-06-22");
        assertThat(due(calendar, "2013-07-03", 1, Unit.BUSINESS_DAY)).isEqualTo("2013-07-04");
    }

    @Test
    void names_each_skipped_day_and_its_reason() {
        DueDate due = england().dueDate(Start.parse("2026-04-02"), TimeLimit.of(2, Unit.BUSINESS_DAY));

        assertThat(due.explanation())
                .filteredOn(line -> line.kind() == Kind.SKIPPED_HOLIDAY)
                .extracting(ExplanationLine::details)
                .containsExactly(
                        List.of(LocalDate.parse("2026-04-03"), "Good Friday"),
                        List.of(LocalDate.parse("2026-04-06"), "Easter Monday"));
        assertThat(due.explanation())
                .filteredOn(line -> line.kind() == Kind.SKIPPED_WEEKEND)
                .hasSize(2);
    }

    @Test
    void a_calendar_without_working_hours_left_is_refused() {
        BusinessCalendar never = withHours(withHoliday(plain("UTC"), "2026-01-01"), "02:00-03:00");
        BusinessCalendar closed = withWeekends(never, new Weekend(null, Set.of(DayOfWeek.values())));

        assertThatThrownBy(() -> due(closed, "2026-01-01", 1, Unit.WORKING_HOUR))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> due(closed, "2026-01-01", 1, Unit.BUSINESS_DAY))
                .isInstanceOf(RuleRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, BUSINESS_DAY", "100001, HOUR", "3661, BUSINESS_DAY"})
    void refuses_absurd_amounts(int amount, Unit unit) {
        assertThatThrownBy(() -> TimeLimit.of(amount, unit)).isInstanceOf(RuleRefused.class);
    }
}
