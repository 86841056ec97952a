package org.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A letter that leaves late is written anew from its kept facts, so the facts of every kind can be read again as they were. */
class LetterFactsTest {

    static Stream<Map.Entry<String, LetterContents>> toComplainants() {
        return SampleLetters.inEverySituation().entrySet().stream()
                .filter(letter -> !letter.getValue().kind().isForStaff());
    }

    @ParameterizedTest
    @MethodSource("toComplainants")
    void the_facts_of_every_letter_to_complainants_are_read_as_they_were_written(
            Map.Entry<String, LetterContents> situation) {
        LetterContents letter = situation.getValue();

        assertThat(LetterFacts.read(letter.kind(), LetterFacts.of(letter))).contains(letter);
    }

    @Test
    void facts_of_another_release_leave_a_letter_as_it_is() {
        LetterKind decision = SampleLetters.of("DECISION").kind();

        assertThat(LetterFacts.read(decision, "{\"stage\": \"FIRST\"}")).isEmpty();
        assertThat(LetterFacts.read(decision, "{\"stage\": \"THIRD\"}")).isEmpty();
        assertThat(LetterFacts.read(decision, null)).isEmpty();
    }

    @Test
    void what_a_letter_overtakes_is_a_letter_to_complainants_and_never_the_acknowledgement() {
        AllLetters.KNOWN.all().stream()
                .flatMap(letter -> letter.overtakes().stream())
                .forEach(overtaken -> assertThat(SampleLetters.ABOUT_COMPLAINTS.get(overtaken))
                        .as(overtaken)
                        .isNotNull()
                        .satisfies(
                                letter -> assertThat(letter.kind().isForStaff()).isFalse())
                        .satisfies(letter -> assertThat(letter.kind().name()).isNotEqualTo("ACKNOWLEDGEMENT")));
    }
}
