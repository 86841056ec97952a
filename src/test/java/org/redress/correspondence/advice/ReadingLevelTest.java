package org.redress.correspondence.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.correspondence.preview.SamplePreviews;
import org.redress.models.LetterFile;

class ReadingLevelTest {

    @ParameterizedTest
    @CsvSource({
        "we, 1",
        "the, 1",
        "called, 1",
        "decided, 3",
        "complaint, 2",
        "table, 2",
        "whole, 1",
        "houses, 2",
        "agreed, 2",
        "people, 2",
        "organisation, 5",
        "responsibility, 6",
        "strengthened, 2",
        "straightforward, 3",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, 8"
    })
    void counts_what_is_heard(String word, int syllables) {
        assertThat(ReadingLevel.syllablesIn(word)).isEqualTo(syllables);
    }

    /** 206.835 - 1.015 * 6 - 84.6 * 6 / 6, for a sentence of six words of one syllable. */
    @Test
    void computes_the_reading_ease_of_flesch() {
        assertThat(ReadingLevel.flesch(List.of("The cat sat on the mat."))).isCloseTo(116.1, within(0.1));
    }

    private static org.assertj.core.data.Offset<Double> within(double value) {
        return org.assertj.core.data.Offset.offset(value);
    }

    @Test
    void a_letter_gets_harder_when_its_sentences_do() {
        ReadingLevel shipped = english(Map.of());
        ReadingLevel harder = english(
                Map.of(
                        "acknowledgement.step1",
                        "Subsequent to registration the organisational unit responsible undertakes a comprehensive evaluation of "
                                + "criticality, urgency and necessity of immediate intervention in accordance with applicable regulations."));

        assertThat(shipped.measure()).isEqualTo("FLESCH");
        assertThat(shipped.value()).isGreaterThan(harder.value() + 5);
        assertThat(harder.longest()).startsWith("Subsequent to registration");
    }

    @ParameterizedTest
    @CsvSource({
        "en, We come to your house on the day you asked for",
        "en, We come to your house on these days of the week:",
        "ko, 저희가 내일 아침에 댁으로 찾아가서 살펴보겠습니다",
        "ko, 저희가 다음 날에 댁으로 찾아가서 살펴봅니다:"
    })
    void a_sentence_that_ends_in_nothing_is_one(String language, String sentence) {
        Locale locale = Locale.forLanguageTag(language);
        String letter =
                "Hello,\n\nIt is so. %s\n\nFollow it:\nredress:link\n\nKind regards\nThe long name of our own complaints team\n\n-- \nFoot.";

        ReadingLevel level = ReadingLevel.of(letter.formatted("\n\n" + sentence), locale);

        assertThat(level.sentences()).isEqualTo(2);
        assertThat(level.longest()).isEqualTo(sentence);
    }

    /** Nobody knows such words; that they are long is enough. */
    @Test
    void words_of_sixty_letters_are_not_easy() {
        String word = "schtrm".repeat(10);

        assertThat(ReadingLevel.of("Hello,\n\nWe %s the %s.\n\n-- \nFoot.".formatted(word, word), Locale.ENGLISH)
                        .level())
                .isEqualTo("VERY_HARD");
    }

    @Test
    void korean_has_the_length_of_its_sentences_and_no_reading_ease() {
        ReadingLevel level = ReadingLevel.of(
                SamplePreviews.of("acknowledgement", Map.of(), Locale.KOREAN, none())
                        .letter()
                        .text(),
                Locale.KOREAN);

        assertThat(level.measure()).isEqualTo("EOJEOL");
        assertThat(level.value()).isBetween(4L, 12L);
        assertThat(ReadingLevel.of("인사\n\n저희가 내일 갑니다. 문을 열어 주십시오.\n\n-- \n발", Locale.KOREAN)
                        .value())
                .isEqualTo(3);
        assertThat(ReadingLevel.of("인사\n\n다시 검토하였습니다. 2026년 4월 1일에 결정했습니다.\n\n-- \n발", Locale.KOREAN)
                        .sentences())
                .isEqualTo(2);
    }

    private static ReadingLevel english(Map<String, String> words) {
        String text = SamplePreviews.of("acknowledgement", Map.of(), Locale.ENGLISH, new LetterFile(words, Set.of()))
                .letter()
                .text();
        return ReadingLevel.of(text, Locale.ENGLISH);
    }

    private static LetterFile none() {
        return LetterFile.parse("");
    }
}
