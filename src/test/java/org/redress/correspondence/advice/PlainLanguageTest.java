package org.redress.correspondence.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.correspondence.advice.PlainLanguage.Remark;
import org.redress.models.LetterFile;

class PlainLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | JARGON        | We regret any inconvenience.
        en | JARGON        | The matter has gone to the relevant department.
        en | JARGON        | You will hear from us shortly.
        en | PASSIVE       | Your letter was lost.
        en | PASSIVE       | The decision has been taken.
        en | NOUNS         | We carry out an examination of the boiler.
        en | LONG_WORD     | This is institutionally hard.
        en | LONG_SENTENCE | We came to your house on the day you called and on the day after it and on each day of the week that followed.
        ko | JARGON        | 조속히 답변드리겠습니다.
        ko | JARGON        | 상기 건에 대하여 알려 드립니다.
        ko | PASSIVE       | 서류가 분실되었습니다.
        ko | NOUNS         | 면담을 마치고 조사를 실시합니다.
        ko | LONG_SENTENCE | 고객님이 전화를 주신 날과 그 다음 날과 그 뒤의 모든 날에 저희 직원이 댁에 찾아가서 보일러와 배관과 밸브를 살펴보고 고쳤습니다.""")
    void finds_what_could_be_plainer(String language, String kind, String text) {
        assertThat(PlainLanguage.in(language).remarks(text))
                .extracting(Remark::kind)
                .contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"We are sorry that you waited in vain on two days.", "We pay {0} by {1}.", ""})
    void has_nothing_to_say_of_plain_words(String text) {
        assertThat(PlainLanguage.in("en").remarks(text)).isEmpty();
    }

    @Test
    void says_what_to_write_instead() {
        assertThat(PlainLanguage.in("en").remarks("Please call us prior to Monday."))
                .containsExactly(new Remark("JARGON", "prior to", "before"));
    }

    /** What the guide says not to write, the advice finds. */
    @ParameterizedTest
    @CsvSource({"en, docs/guides/good-answer.md, instead of", "ko, docs/guides/good-answer-ko.md, 이렇게 쓰지 말고"})
    void knows_the_examples_of_the_guide(String language, String guide, String heading) throws IOException {
        List<String> bad = examples(Files.readAllLines(Path.of(guide)), heading);

        assertThat(bad)
                .hasSize(5)
                .allSatisfy(text -> assertThat(PlainLanguage.in(language).remarks(text))
                        .as(text)
                        .isNotEmpty());
    }

    private static List<String> examples(List<String> lines, String heading) {
        int table = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("| " + heading))
                .findFirst()
                .orElseThrow());
        return lines.stream()
                .skip(table + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.asList(line.split("\\|")).get(1).strip())
                .toList();
    }

    /** A text of ours that the advice complains of has been looked at, and stays for a reason. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void finds_little_in_the_words_that_ship(String language) {
        var texts = LetterFile.shipped(language).texts();
        long complained = texts.values().stream()
                .filter(text -> !PlainLanguage.in(language).remarks(text).isEmpty())
                .count();

        assertThat(complained).isLessThan(texts.size() / 4);
    }
}
