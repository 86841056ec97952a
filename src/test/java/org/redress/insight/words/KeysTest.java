package org.redress.insight.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {

    private final Keys keys = new Keys();

    @ParameterizedTest
    @CsvSource({
        "C-2026-000123-58, c202600012358",
        "C-2026-000123-58, c 2026 000123",
        "C-2026-000123-58, 000123-58",
        "Kim.Minji@Example.COM, kim.minji@example.com",
        "Kim.Minji@Example.COM, minji@",
        "Rechnung_März 2025.pdf, rechnung_marz",
        "영수증 2024.pdf, 영수증2024",
        "ＯＲＤ／８８, ord-88",
    })
    void meets_a_key_however_it_is_typed_and_part_of_it(String key, String typed) {
        assertThat(keys.kept(key)).contains(keys.asked(typed).orElseThrow());
    }

    @Test
    void keeps_several_apart() {
        assertThat(keys.kept("AB-1", null, "ab 1", "x@y.kr", " - ")).isEqualTo(" ab1 xykr ");
        assertThat(keys.kept((String) null)).isEmpty();
    }

    @Test
    void asks_for_no_fewer_than_three_characters_and_for_no_pattern() {
        assertThat(keys.asked("a-1")).isEmpty();
        assertThat(keys.asked("%_%")).isEmpty();
        assertThat(keys.asked("x".repeat(201))).isEmpty();
    }
}
