package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintNumberTest {

    @Test
    void is_year_serial_and_check_digits() {
        assertThat(ComplaintNumber.of(2026, 123).value()).matches("C-2026-000123-\\d{2}");
    }

    @Test
    void reads_back_what_it_wrote() {
        ComplaintNumber number = ComplaintNumber.of(2026, 1_234_567);

        assertThat(ComplaintNumber.valueOf(number.toString())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "C-2026-000123",
                "c-2026-000123-58",
                "C-2026-000123-00",
                "C-26-000123-58",
                " C-2026-000123-58"
            })
    void refuses_other_shapes(String text) {
        assertThatThrownBy(() -> new ComplaintNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C-2026-000123-38",
                " c-2026-000123-38 ",
                "C202600012338",
                "c 2026 000123 38",
                "C\u20132026\u2013000123\u201338",
                "\uFF23-\uFF12\uFF10\uFF12\uFF16-000123-38",
                "2026-000123-38",
                "202600012338"
            })
    void is_understood_as_people_type_it(String text) {
        assertThat(ComplaintNumber.typed(text)).contains(ComplaintNumber.of(2026, 123));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "C-2026-000123-57", "2026-000123-57", "C-2026-000123-38 C-2026-000123-38"})
    void is_not_guessed(String text) {
        assertThat(ComplaintNumber.typed(text)).isEmpty();
    }

    @Test
    void notices_one_wrong_digit_and_two_swapped_ones() {
        Random random = new Random(10002);
        for (int round = 0; round < 2_000; round++) {
            String number = ComplaintNumber.of(2026, random.nextInt(1_000_000)).value();
            int place = 7 + random.nextInt(6);
            char wrong = (char) ('0' + (number.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
            String mistyped = number.substring(0, place) + wrong + number.substring(place + 1);
            assertThatThrownBy(() -> new ComplaintNumber(mistyped))
                    .as(mistyped)
                    .isInstanceOf(IllegalArgumentException.class);

            int first = 7 + random.nextInt(5);
            if (number.charAt(first) != number.charAt(first + 1)) {
                String swapped = number.substring(0, first)
                        + number.charAt(first + 1)
                        + number.charAt(first)
                        + number.substring(first + 2);
                assertThatThrownBy(() -> new ComplaintNumber(swapped))
                        .as(swapped)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }
}
