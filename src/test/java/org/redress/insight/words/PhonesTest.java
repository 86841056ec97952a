package org.redress.insight.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    private final Phones phones = new Phones();

    @ParameterizedTest
    @CsvSource({
        "010-1234-5678, KR, +82 10 1234 5678",
        "010-1234-5678, KR, +82 (0)10-1234-5678",
        "010-1234-5678, KR, 0082 10 1234 5678",
        "010-1234-5678, KR, 01012345678",
        "010-1234-5678, KR, ０１０　１２３４　５６７８",
        "010-1234-5678, KR, 1234-5678",
        "010-1234-5678, KR, 5678",
        "+82 10 1234 5678, KR, 010.1234.5678",
        "+82 10 1234 5678, DE, 8210 1234",
        "02)312-4456, KR, 02 312 4456",
        "030 1234567, DE, +49 30 1234567",
        "+49 (0) 30 1234567, DE, 030/1234567",
        "2025550123, US, (202) 555-0123",
        "1577-1234, KR, 1577 1234",
        "ext. 12345, KR, 12345",
    })
    void meets_a_number_in_another_spelling_or_part_of_it(String number, String region, String typed) {
        String kept = phones.kept(number, region);

        assertThat(phones.asked(typed, region))
                .anySatisfy(digits -> assertThat(kept).contains(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "C-2026-000123-58", "refund", "", "+", "010-1234-5678 and more"})
    void takes_nothing_else_for_a_number(String typed) {
        assertThat(phones.asked(typed, "KR")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+82 10 1234 5678", "+82-10-1234-5678", "0082 10 1234 5678", "010 1234 5678"})
    void is_found_where_it_was_given_without_its_country_in_a_language_of_another(String typed) {
        String kept = phones.kept("010-1234-5678", "GB");

        assertThat(phones.asked(typed, "ZZ"))
                .anySatisfy(digits -> assertThat(kept).contains(digits));
    }

    @Test
    void is_compared_as_the_whole_world_dials_it() {
        assertThat(phones.e164("010-1234-5678", "KR")).contains("+821012345678");
        assertThat(phones.e164("+82 10 1234 5678", "DE")).contains("+821012345678");
        assertThat(phones.e164("no number", "KR")).isEmpty();
        assertThat(phones.e164(null, "KR")).isEmpty();
    }

    @Test
    void what_is_no_number_keeps_its_digits() {
        assertThat(phones.kept("ext. 12", "KR")).isEqualTo(" 12 ");
        assertThat(phones.kept("none", "KR")).isEmpty();
        assertThat(phones.kept(null, "KR")).isEmpty();
    }
}
