package org.redress.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.contract.RuleRefused;

class ReceivedMomentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/MM/yyyy|31/04/2023",
                "yyyy-MM-dd|2023-02-29",
                "d.M.yyyy|31.11.2023",
                "uuuu-MM-dd|2023-04-31",
                "dd-MMM-yy|30-Feb-23",
                "M/d/yyyy h:mm a|4/31/2023 1:00 PM",
                "yyyy-MM-dd HH:mm|2023-04-30 24:00",
                "yyyyMMdd|20230431",
                "yyyy-MM-dd'T'HH:mm:ssXXX|2023-06-31T10:00:00+02:00"
            })
    void a_date_that_does_not_exist_is_refused_and_never_moved(String pattern, String text) {
        assertThatThrownBy(() -> read(pattern, text))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("is no date of the form " + pattern);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/MM/yyyy|30/04/2023|2023-04-29T22:00:00Z",
                "MM/dd/yyyy hh:mm:ss a|11/13/2018 01:06:56 PM|2018-11-13T12:06:56Z",
                "yyyy-MM-dd'T'HH:mm:ssXXX|2023-06-30T10:00:00+02:00|2023-06-30T08:00:00Z",
                "d MMM yyyy|3 may 2023|2023-05-02T22:00:00Z",
                "yy-MM-dd|24-02-29|2024-02-28T23:00:00Z"
            })
    void a_date_that_exists_is_read_in_its_zone(String pattern, String text, Instant moment) {
        assertThat(read(pattern, text)).isEqualTo(moment);
    }

    @Test
    void a_time_in_a_column_of_its_own_counts_and_a_missing_one_is_the_begin_of_the_day() {
        var moment = new ReceivedMoment(new ImportMapping.When("Day", "dd.MM.yyyy", "Time", "HH:mm", "Europe/Berlin"));

        assertThat(moment.of("01.07.2023", "14:30")).isEqualTo("2023-07-01T12:30:00Z");
        assertThat(moment.of("01.07.2023", null)).isEqualTo("2023-06-30T22:00:00Z");
        assertThatThrownBy(() -> moment.of("01.07.2023", "25:00"))
                .hasMessageContaining("Time")
                .hasMessageContaining("is no time of the form HH:mm");
    }

    @Test
    void a_time_that_no_clock_showed_is_refused_and_one_shown_twice_is_the_earlier() {
        assertThatThrownBy(() -> read("yyyy-MM-dd HH:mm", "2023-03-26 02:30"))
                .hasMessageContaining("no clock showed in Europe/Berlin");
        assertThat(read("yyyy-MM-dd HH:mm", "2023-10-29 02:30")).isEqualTo("2023-10-29T00:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"YYYY-MM-dd", "yyyy-MM-dd hh:mm", "yyyy-mm-dd", "yyyy-MM", "HH:mm", "dd/MM"})
    void a_pattern_that_reads_another_moment_than_it_writes_is_refused(String pattern) {
        assertThatThrownBy(() -> ReceivedMoment.requireDatePattern(pattern)).isInstanceOf(DateTimeException.class);
    }

    private static Instant read(String pattern, String text) {
        ReceivedMoment.requireDatePattern(pattern);
        return new ReceivedMoment(new ImportMapping.When("Received", pattern, null, null, "Europe/Berlin"))
                .of(text, null);
    }
}
