package org.redress.correspondence.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.correspondence.advice.Checklist.Point;
import org.redress.correspondence.preview.Preview;
import org.redress.correspondence.preview.SamplePreviews;
import org.redress.models.LetterFile;

/** Each point is seen in the finished letter, and missed when its words are cut out. */
class ChecklistTest {

    private static final Map<String, String> FULL = Map.of("outside", "full");
    private static final Map<String, String> SECOND = Map.of("outside", "full", "stage", "SECOND changed");
    private static final Map<String, String> LATE = Map.of("answer", "late", "outside", "full");
    private static final Map<String, String> NO_REPLY =
            Map.of("reason", "NO_REPLY", "promise", "KEPT", "outside", "full", "objection", "objection");

    /** Letter, situation, point, and what is cut out, in English and in Korean. */
    static Stream<Arguments> points() {
        return Stream.of(
                cut("acknowledgement", FULL, "received", "2 March 2026", "2026년 3월 2일"),
                cut("acknowledgement", FULL, "number", "C-2026-000123-38", "C-2026-000123-38"),
                cut("acknowledgement", FULL, "next", "(?m)^\\d\\. .*(\n   .*)*", "(?m)^\\d\\. .*(\n   .*)*"),
                cut("acknowledgement", FULL, "when", "1 April 2026", "2026년 4월 1일"),
                cut("acknowledgement", LATE, "when", "You should have had.*", "사과|죄송|늦어"),
                cut("acknowledgement", FULL, "contact", "020 7946 0000", "020 7946 0000"),
                cut("acknowledgement", FULL, "free", "Handling your complaint.*", "민원 처리에는.*"),
                cut("acknowledgement", FULL, "outside", "Example Ombudsman", "보기 분쟁조정위원회"),
                cut("decision", FULL, "decided", "We uphold.*", "고객님의 민원을 인정합니다.|.*난방 - 인정.*"),
                cut("decision", FULL, "reasons", "The valve was broken.", "밸브가 고장 나 있었습니다."),
                cut("decision", FULL, "points", "\\* Heating.*", "\\* 난방.*"),
                cut("decision", FULL, "remedy", "We pay for it.", "그 비용을 드립니다."),
                cut("decision", FULL, "remedyBy", "15 May 2026", "2026년 5월 15일"),
                cut("decision", FULL, "change", "Every call about.*", "난방에 관한 전화.*"),
                cut(
                        "decision",
                        FULL,
                        "answer",
                        "redress:answer-link\\?answer=reject",
                        "redress:answer-link\\?answer=reject"),
                cut("decision", FULL, "answerBy", "30 April 2026", "2026년 4월 30일"),
                cut("decision", FULL, "silence", "If we have not heard.*", ".*답변이 없으시면.*|.*무응답.*"),
                cut("decision", FULL, "review", "(?i)review\\w*", "재검토|다시 검토"),
                cut("decision", SECOND, "final", "final response", "최종 답변"),
                cut("decision", FULL, "outside", "Example Ombudsman", "보기 분쟁조정위원회"),
                cut("decision", FULL, "outsideUntil", "You can turn to them until.*", ".*까지 이 기관.*|  .*\\d월 \\d+일.*"),
                cut("decision", FULL, "contact", "020 7946 0000", "020 7946 0000"),
                cut("delay", FULL, "late", "We should have.*", "지금쯤.*"),
                cut("delay", FULL, "why", "An expert is ill.", "전문가가 병가 중입니다."),
                cut("delay", FULL, "when", "15 June 2026", "2026년 6월 15일"),
                cut("delay", FULL, "notWait", "You do not have to wait.*\n.*", "저희를 기다리지.*"),
                cut("delay", FULL, "outside", "Example Ombudsman", "보기 분쟁조정위원회"),
                cut("delay", FULL, "contact", "020 7946 0000", "020 7946 0000"),
                cut("closing", NO_REPLY, "why", "You have not answered.*", ".*무응답.*"),
                cut("closing", NO_REPLY, "done", "What we promised.*", ".*이행.*"),
                cut(
                        "closing",
                        NO_REPLY,
                        "again",
                        "(?s)Until 15 June.*?\n\n|If you see this.*?\n\n",
                        ".*(?:다시 열|다른 의견|새로운 사실).*"),
                cut("closing", NO_REPLY, "againUntil", "15 June 2026", "2026년 6월 15일"),
                cut("closing", NO_REPLY, "contact", "020 7946 0000", "020 7946 0000"),
                cut("withdrawn", Map.of(), "number", "C-2026-000123-38", "C-2026-000123-38"),
                cut("withdrawn", Map.of(), "contact", "020 7946 0000", "020 7946 0000"));
    }

    private static Arguments cut(
            String letter, Map<String, String> situation, String point, String english, String korean) {
        return Arguments.of(letter, situation, point, Map.of(Locale.ENGLISH, english, Locale.KOREAN, korean));
    }

    @ParameterizedTest
    @MethodSource("points")
    void a_point_is_there_until_it_is_cut_out(
            String letter, Map<String, String> situation, String point, Map<Locale, String> cut) {
        cut.forEach((language, words) -> {
            Preview preview = SamplePreviews.of(letter, situation, language, LetterFile.parse(""));
            String text = preview.letter().text();

            assertThat(isThere(preview, text, point)).as(language + ": " + text).isTrue();
            assertThat(isThere(preview, text.replaceAll(words, ""), point))
                    .as(language + ": " + text.replaceAll(words, ""))
                    .isFalse();
        });
    }

    /** A point that no test cuts out may be there whatever the letter says. */
    @Test
    void every_point_of_every_letter_is_cut_out_once() {
        Set<String> seen =
                points().map(test -> test.get()[0] + " " + test.get()[2]).collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        for (String letter : List.of("acknowledgement", "decision", "delay", "closing")) {
            SamplePreviews.eachAspect(letter)
                    .map(situation -> SamplePreviews.of(letter, situation, Locale.ENGLISH, LetterFile.parse("")))
                    .flatMap(preview -> Checklist.of(preview, SamplePreviews.ZONE).stream())
                    .forEach(point -> asked.add(letter + " " + point.name()));
        }

        assertThat(seen).containsAll(asked);
    }

    @Test
    void what_nobody_is_named_for_is_missing_whatever_the_words() {
        Preview nobody =
                SamplePreviews.of("acknowledgement", Map.of("outside", "nobody"), Locale.ENGLISH, LetterFile.parse(""));

        assertThat(isThere(nobody, nobody.letter().text(), "outside")).isFalse();
    }

    /** An owner who takes the day out of the words sees it missing; nothing else changes. */
    @Test
    void words_under_edit_change_the_list() {
        LetterFile words = LetterFile.parse("acknowledgement.step3=We write to you with our decision.");

        assertThat(missing("acknowledgement", LetterFile.parse(""))).isEmpty();
        assertThat(missing("acknowledgement", words)).containsExactly("when");
    }

    @Test
    void a_letter_that_leaves_parts_out_shows_which() {
        Preview bare = SamplePreviews.of(
                "decision", Map.of("parts", "bare", "outside", "full"), Locale.ENGLISH, LetterFile.parse(""));

        assertThat(Checklist.of(bare, SamplePreviews.ZONE).stream()
                        .filter(point -> !point.there())
                        .map(Point::name))
                .containsExactly("points", "change");
    }

    @Test
    void nothing_is_asked_of_letters_to_staff() {
        assertThat(Checklist.of(
                        SamplePreviews.of("escalation", Map.of(), Locale.ENGLISH, LetterFile.parse("")),
                        SamplePreviews.ZONE))
                .isEmpty();
    }

    private static List<String> missing(String letter, LetterFile words) {
        return Checklist.of(SamplePreviews.of(letter, FULL, Locale.ENGLISH, words), SamplePreviews.ZONE).stream()
                .filter(point -> !point.there())
                .map(Point::name)
                .toList();
    }

    private static boolean isThere(Preview preview, String text, String name) {
        return Checklist.of(preview, text, SamplePreviews.ZONE).stream()
                .filter(point -> point.name().equals(name))
                .findFirst()
                .orElseThrow()
                .there();
    }
}
