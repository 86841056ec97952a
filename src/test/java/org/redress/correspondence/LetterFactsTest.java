package org.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.redress.Implementations;

class LetterFactsTest {

    /** A preview with a real complaint reads again what its letter was written with. */
    @Test
    void the_facts_of_every_letter_are_read_as_they_were_kept() {
        for (SampleSituations module : Implementations.of(SampleSituations.class)) {
            for (LetterSituations letter : module.letters()) {
                letter.all().forEach(situation -> {
                    LetterContents contents = letter.letter(letter.facts(situation, Locale.ENGLISH));

                    assertThat(LetterFacts.read(LetterFacts.of(contents), contents.getClass())
                                    .map(LetterContents.class::cast))
                            .as(letter.nameOf(situation))
                            .contains(contents);
                });
            }
        }
    }

    @Test
    void every_kind_of_letter_to_complainants_says_which_facts_it_has() {
        SampleLetters.ABOUT_COMPLAINTS.values().stream()
                .filter(letter -> !letter.kind().isForStaff())
                .forEach(letter -> assertThat(LetterFacts.read(letter.kind(), LetterFacts.of(letter)))
                        .contains(letter));
    }

    @Test
    void what_a_letter_overtakes_is_a_letter_to_complainants_and_never_the_acknowledgement() {
        AllLetters.KNOWN.all().stream()
                .flatMap(letter -> letter.overtakes().stream())
                .forEach(overtaken -> {
                    LetterContents letter = SampleLetters.of(overtaken);
                    assertThat(letter).as(overtaken).isNotNull();
                    assertThat(letter.kind().isForStaff()).isFalse();
                    assertThat(overtaken).isNotEqualTo("ACKNOWLEDGEMENT");
                });
    }

    @Test
    void facts_of_another_release_are_left_alone() {
        LetterContents letter = SampleLetters.of("DECISION");

        assertThat(LetterFacts.read("{\"stage\":\"THIRD\"}", letter.getClass())).isEmpty();
        assertThat(LetterFacts.read("{}", letter.getClass())).isEmpty();
    }
}
