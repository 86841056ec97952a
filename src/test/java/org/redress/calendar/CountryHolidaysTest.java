package org.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryHolidaysTest {

    private final BusinessCalendar korea = Calendars.of("kr", null, "Asia/Seoul");

    @ParameterizedTest
    @CsvSource({
        // second of January and Saint Andrew are Scotland's, Easter Monday is not; Saint Patrick and the Boyne are
        // Northern Ireland's
        "2026-01-02, true, false, true", "2026-04-06, false, true, false", "2026-03-17, true, true, false",
        "2026-07-13, true, true, false", "2026-08-31, false, true, false", "2026-08-03, true, false, true",
        "2026-11-30, true, false, true", "2022-09-19, false, false, false", "2023-05-08, false, false, false",
        "2020-05-04, true, true, true", "2020-05-08, false, false, false"
    })
    void the_three_nations_of_the_united_kingdom_differ(
            LocalDate day, boolean england, boolean scotland, boolean northernIreland) {
        assertThat(Calendars.england().isOpen(day)).isEqualTo(england);
        assertThat(Calendars.of("gb", "sct", "Europe/London").isOpen(day)).isEqualTo(scotland);
        assertThat(Calendars.of("gb", "nir", "Europe/London").isOpen(day)).isEqualTo(northernIreland);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-02-15",
                "2020-08-17",
                "2021-08-16",
                "2023-10-02",
                "2024-10-01",
                "2025-01-27",
                "2025-06-03",
                "2026-03-02",
                "2026-06-03",
                "2027-02-09",
                "2027-12-27"
            })
    void korea_closes_on_lunar_substitute_and_decreed_days(LocalDate day) {
        assertThat(korea.closing(day).holiday()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-07-19", "2022-12-26", "2025-01-31", "2025-05-01"})
    void korea_works_when_no_law_says_otherwise(LocalDate day) {
        assertThat(korea.isOpen(day)).isTrue();
    }

    @Test
    void two_holidays_on_one_day_are_named_both() {
        assertThat(korea.closing(LocalDate.parse("2025-05-05")).holiday()).contains("어린이날", "부처님");
    }

    @Test
    void korea_is_complete_from_2018_to_2027() {
        assertThat(IntStream.rangeClosed(2018, 2027)
                        .map(year -> korea.publicHolidays().of(year).size())
                        .toArray())
                .containsExactly(18, 16, 18, 18, 19, 18, 19, 19, 22, 24);
        assertThat(korea.publicHolidays().of(2017)).isEmpty();
    }

    @Test
    void unknown_places_are_known_to_be_unknown() {
        var countries = new CountryHolidays();

        assertThat(countries.knowsCountry("kr")).isTrue();
        assertThat(countries.knowsCountry("xx")).isFalse();
        assertThat(countries.knowsSubdivision(new Country("gb", "eng"))).isTrue();
        assertThat(countries.knowsSubdivision(new Country("gb", "xx"))).isFalse();
    }
}
