package org.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownLettersTest {

    @Test
    void a_word_is_read_as_the_letter_of_its_module() {
        assertThat(AllLetters.KNOWN.read("REOPENED")).isSameAs(CorrespondenceLetter.REOPENED);
    }

    @Test
    void the_words_in_the_database_stay_what_they_are() {
        assertThat(AllLetters.KNOWN.all())
                .extracting(LetterKind::name)
                .contains(
                        "ACKNOWLEDGEMENT",
                        "CLOSING",
                        "DECISION",
                        "DELAY",
                        "ESCALATION",
                        "ESCALATION_ALARM",
                        "EXTENSION",
                        "EXTERNAL_ROUTE",
                        "GUESSING",
                        "INFORMATION_REMINDER",
                        "INFORMATION_REQUEST",
                        "OUT_OF_SCOPE",
                        "OWN",
                        "REMINDER",
                        "REOPENED",
                        "REVIEW_OPENED",
                        "WITHDRAWN",
                        "WORK_TAKEN");
    }

    @Test
    void a_word_of_another_release_stays_readable_and_is_no_letter_of_this_one() {
        LetterKind former = AllLetters.KNOWN.read("CIRCULAR");

        assertThat(former).hasToString("CIRCULAR").isEqualTo(AllLetters.KNOWN.read("CIRCULAR"));
        assertThat(former.name()).isEqualTo("CIRCULAR");
        assertThat(former.writtenFor("spring")).isEqualTo("CIRCULAR");
        assertThat(AllLetters.KNOWN.all()).doesNotContain(former);
    }

    @Test
    void no_two_modules_have_the_same_word() {
        LetterKinds kinds = CorrespondenceLetter::values;

        assertThatThrownBy(() -> new KnownLetters(List.of(kinds, kinds))).hasMessageContaining("REOPENED");
    }
}
