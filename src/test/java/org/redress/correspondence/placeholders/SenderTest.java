package org.redress.correspondence.placeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.platform.StartRefused;

class SenderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "complaints@localhost",
                "help@example.org",
                "Call us or write to help@mail.example.com",
                "https://www.example.net/contact",
                "nobody@mail.invalid"
            })
    void knows_a_placeholder(String text) {
        assertThat(Sender.isPlaceholder(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"020 7946 0000", "complaints@bank.co.kr", "help@myexample.org", "02-1332, 여의대로 38"})
    void knows_what_people_can_use(String text) {
        assertThat(Sender.isPlaceholder(text)).isFalse();
    }

    @Test
    void names_only_what_is_missing() {
        assertThatThrownBy(() -> Sender.require("Bank", "1332", "complaints@localhost"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("would not say who writes");
        assertThatCode(() -> Sender.require("Bank", "1332", "complaints@bank.co.kr"))
                .doesNotThrowAnyException();
    }
}
