package org.redress.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.correspondence.WrittenLetter;

class GuessingLetterTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void administrators_learn_how_often_and_where_to_look(String language) {
        WrittenLetter letter = WrittenLetter.about(null, new GuessingLetter(41, 2), Locale.forLanguageTag(language));

        assertThat(letter.text()).contains("41", "2", "redress:health-link");
        assertThat(letter.html()).contains("41", "2", "redress:health-link");
    }
}
