package org.redress.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '"',
            value = {
                "1299|1299",
                "1.299,00|1299.00",
                "1,299.00|1299.00",
                "1299.5|1299.5",
                "1299,5|1299.5",
                "1299.50|1299.50",
                "0,5|0.5",
                "0|0",
                "1 299|1299",
                "1\u00a0299,50|1299.50",
                "1\u202f299,50|1299.50",
                "1'299.50|1299.50",
                "1\u2019299.50|1299.50",
                "1.299.000|1299000",
                "1,299,000.5|1299000.5",
                " 12,50 |12.50",
                "\uff11\uff12\uff19\uff19|1299",
                "\uff11\uff12\uff0e\uff15|12.5",
                "\u0661\u0662\u0669\u0669\u066b\u0665|1299.5",
                "\u0967\u0968|12"
            })
    void what_can_mean_one_thing_only_is_read(String typed, BigDecimal expected) {
        assertThat(TypedNumber.read(typed, 2)).isEqualTo(new TypedNumber(expected, null));
    }

    @ParameterizedTest
    @CsvSource({"1.299,2", "12.500,2", "1.299,3"})
    void what_a_refusal_says_to_write_is_read(String typed, int decimals) {
        String[] words = TypedNumber.read(typed, decimals)
                .flaw()
                .replaceAll(".*; write (\\S+) .*, (\\S+) if.*", "$1 $2")
                .split(" ");

        assertThat(TypedNumber.read(words[0], decimals).value()).isGreaterThan(BigDecimal.valueOf(1000));
        assertThat(TypedNumber.read(words[1], decimals).value()).isLessThan(BigDecimal.valueOf(1000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.299 | 1299 or as 1.299; write 1299 if you mean the first, 1.30 if you mean the second",
                "1,299 | 1299 or as 1.299; write 1299 if you mean the first, 1.30 if you mean the second",
                "12.500 | 12500 or as 12.500; write 12500 if you mean the first, 12.50 if you mean the second"
            })
    void what_can_mean_two_things_is_refused_with_both(String typed, String readings) {
        assertThat(TypedNumber.read(typed, 2).value()).isNull();
        assertThat(TypedNumber.read(typed, 2).flaw()).contains(readings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e3",
                "1E3",
                "-5",
                "+5",
                "5-",
                "1.299,00,00",
                "1,29,900.00",
                "1..5",
                "1.",
                ".5",
                "12 5",
                "5 EUR",
                "\u20ac5",
                "5\u00b2",
                "\u2460",
                "\u00bd",
                "0x10",
                "1_000",
                "NaN",
                "Infinity",
                "five",
                "1.2.3",
                "1,2,3",
                "1 299 00",
                "12345678901234567",
                "0,299",
                "1299.999",
                "1'29",
                "true"
            })
    void everything_else_is_refused(String typed) {
        assertThat(TypedNumber.read(typed, 2).value()).as(typed).isNull();
        assertThat(TypedNumber.read(typed, 2).flaw()).as(typed).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"50,000 | 50000", "50.000 | 50000", "1,500,000 | 1500000", "3 | 3"})
    void a_unit_without_decimals_has_groups_only(String typed, BigDecimal expected) {
        assertThat(TypedNumber.read(typed, 0).value()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.7", "2,5", "1299.00"})
    void a_whole_number_has_no_decimals(String typed) {
        assertThat(TypedNumber.read(typed, 0).flaw()).isEqualTo("must be a whole number");
    }

    @Test
    void a_number_that_came_as_one_keeps_its_value() {
        assertThat(TypedNumber.of(1299.5, 2).value()).isEqualByComparingTo("1299.5");
        assertThat(TypedNumber.of(1.0E7, 2).value()).isEqualTo(new BigDecimal("10000000"));
        assertThat(TypedNumber.of(1.299, 2).flaw()).contains("at most 2 decimals");
        assertThat(TypedNumber.of(-1, 2).flaw()).isNotNull();
        assertThat(TypedNumber.of(Double.NaN, 2).flaw()).isNotNull();
        assertThat(TypedNumber.of(1e300, 2).flaw()).isNotNull();
    }

    @Test
    void money_is_shown_as_the_reader_writes_it() {
        Money price = new Money(new BigDecimal("1299.5"), "EUR");

        assertThat(price.in(Locale.GERMANY)).isEqualTo("1.299,50\u00a0\u20ac");
        assertThat(price.in(Locale.ENGLISH)).contains("1,299.50");
        assertThat(new Money(new BigDecimal("50000"), "KRW").in(Locale.KOREAN))
                .contains("50,000")
                .doesNotContain(".");
        assertThat(price).hasToString("EUR 1299.50");
    }

    @Test
    void a_currency_is_one_that_people_pay_with() {
        assertThat(Money.currency(" eur ")).contains("EUR");
        assertThat(Money.currency("XXX")).isEmpty();
        assertThat(Money.currency("XAU")).isEmpty();
        assertThat(Money.currency("euro")).isEmpty();
    }
}
