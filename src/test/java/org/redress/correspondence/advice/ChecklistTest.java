package org.redress.correspondence.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static final String NUMBER = "C-2026-000123-38";

    /** Letter, situation, point, and what is cut out, in English and in Korean. */
    static Stream<Arguments> points() {
        return Stream.of(
                cut("acknowledgement", FULL, "received", "2 March 2026", "2026년 3월 2일"),
                cut("acknowledgement", FULL, "number", "C-2026-000123-38", "C-2026-000123-38"),
                cut("acknowledgement", FULL, "next", "(?m)^\\d\\. .*(\n   .*)*", "(?m)^\\d\\. .*(\n   .*)*"),
                cut("acknowledgement", FULL, "when", "1 April 2026", "2026년 4월 1일"),
                cut("acknowledgement", LATE, "late", "You should have had.*", "사과|죄송|늦어"),
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
                cut("decision", FULL, "number", NUMBER, NUMBER),
                cut("decision", FULL, "reviewBy", "reviewed until .*", ".*까지 재검토.*"),
                cut("delay", FULL, "number", NUMBER, NUMBER),
                cut("closing", NO_REPLY, "number", NUMBER, NUMBER),
                cut("out-of-scope", FULL, "received", "2 March 2026", "2026년 3월 2일"),
                cut("out-of-scope", FULL, "notOurs", "You complained to us.*", ".*다룰 수 없는 사안.*"),
                cut("out-of-scope", FULL, "why", "This concerns another.*", "다른 회사에.*"),
                cut("out-of-scope", FULL, "disagree", "You can tell us on.*", "저희가 다루어야.*"),
                cut("out-of-scope", FULL, "outside", "Example Ombudsman", "보기 분쟁조정위원회"),
                cut("withdrawn", Map.of(), "stopped", "You told us that you take.*", ".*취하하신다고.*"),
                cut("withdrawn", Map.of(), "again", "Should people be.*", "누군가의 안전.*"),
                cut("receipt", Map.of(), "heard", "You told us.*", ".*알려 주셨습니다.*"),
                cut("information-request", Map.of(), "need", "A photo of.*", "계량기 사진"),
                cut("information-request", Map.of(), "needBy", "17 March 2026", "2026년 3월 17일"),
                cut("information-request", Map.of(), "help", "If that is difficult.*", "어려우시거나.*"),
                cut("information-request", Map.of(), "how", "redress:tracking-link", "redress:tracking-link"),
                cut("information-request", Map.of(), "silence", "If we have not heard.*", "그때까지.*"),
                cut("information-reminder", Map.of(), "need", "A photo of.*", "계량기 사진"),
                cut("information-reminder", Map.of(), "needBy", "17 March 2026", "2026년 3월 17일"),
                cut("information-reminder", Map.of(), "help", "If that is difficult.*", "어려우시거나.*"),
                cut("information-reminder", Map.of(), "how", "redress:tracking-link", "redress:tracking-link"),
                cut("information-reminder", Map.of(), "silence", "If we have not heard.*", "그때까지.*"),
                cut("information-reminder", Map.of(), "askedOn", "2 March 2026", "2026년 3월 2일"),
                cut("extension", Map.of(), "why", "The reason.*", "사유.*"),
                cut("extension", Map.of(), "when", "Our new date is.*", "새로운 기한은.*"),
                cut("extension", Map.of(), "disagree", "If you do not agree.*", "동의하지.*"),
                cut("reminder", FULL, "decidedOn", "1 April 2026", "2026년 4월 1일"),
                cut(
                        "reminder",
                        FULL,
                        "answer",
                        "redress:answer-link\\?answer=reject",
                        "redress:answer-link\\?answer=reject"),
                cut("reminder", FULL, "answerBy", "30 April 2026", "2026년 4월 30일"),
                cut("reminder", FULL, "silence", "If we have not heard.*", ".*답변이 없으시면.*"),
                cut("reminder", FULL, "outside", "Example Ombudsman", "보기 분쟁조정위원회"),
                cut("review-opened", FULL, "reviewed", "Somebody who was not.*", "지금까지 관여하지.*"),
                cut("review-opened", FULL, "when", "We aim to write.*", ".*목표로 합니다.*"),
                cut("review-opened", FULL, "outside", "Example Ombudsman", "보기 분쟁조정위원회"),
                cut("external-route", FULL, "usedUp", "The stages of.*", ".*모두 끝났으나.*"),
                cut("external-route", FULL, "giveNumber", "Please give them.*", "그 기관에.*"),
                cut("external-route", FULL, "outside", "Example Ombudsman", "보기 분쟁조정위원회"),
                cut("reopened", FULL, "open", "We have opened.*", "종결되었던.*"),
                cut("reopened", FULL, "next", "We assess it.*", "민원을 평가하고.*"),
                cut("reopened", FULL, "outside", "Example Ombudsman", "보기 분쟁조정위원회"));
    }

    private static Arguments cut(
            String letter, Map<String, String> situation, String point, String english, String korean) {
        return Arguments.of(letter, situation, point, Map.of(Locale.ENGLISH, english, Locale.KOREAN, korean));
    }

    private static final List<String> LETTERS = SamplePreviews.LETTERS.stream()
            .filter(letter -> !letter.kind().isForStaff())
            .map(letter -> letter.kind().fileName())
            .toList();

    @Test
    void every_letter_is_asked_for_the_number_and_whom_to_ask() {
        assertThat(LETTERS).hasSizeGreaterThan(12).allSatisfy(letter -> {
            for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                Preview preview = SamplePreviews.of(letter, FULL, language, LetterFile.parse(""));
                String text = preview.letter().text();

                assertThat(isThere(preview, text, "number")).isTrue();
                assertThat(isThere(preview, text, "contact")).isTrue();
                assertThat(isThere(preview, text.replace(NUMBER, ""), "number")).isFalse();
                assertThat(isThere(preview, text.replace("020 7946 0000", ""), "contact"))
                        .isFalse();
            }
        });
    }

    /** Whatever is ours in a letter says nothing any more: of everything that our words have to say, everything is missing. */
    @Test
    void a_letter_whose_texts_say_nothing_is_called_there_in_nothing_that_they_have_to_say() {
        Map<String, String> nothing = new TreeMap<>(LetterFile.shipped("en").texts());
        nothing.replaceAll((key, text) -> "X");
        LetterFile words = new LetterFile(nothing, Set.of());
        // What people typed, the table of bodies outside, and the link stand in the layout.
        Set<String> layout = Set.of("reasons", "points", "remedy", "change", "outside", "why", "need", "how");

        for (String letter : LETTERS) {
            assertThat(Checklist.of(SamplePreviews.of(letter, FULL, Locale.ENGLISH, words), SamplePreviews.ZONE))
                    .as(letter)
                    // a letter that sends a lost link again has a number and a contact, and nothing to tell
                    .hasSizeGreaterThanOrEqualTo(2)
                    .filteredOn(point -> !layout.contains(point.name()))
                    .isNotEmpty()
                    .allSatisfy(point ->
                            assertThat(point.verdict()).as(point.name()).isEqualTo(Verdict.MISSING));
        }
    }

    /** Good words that are not ours. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        decision        | decision.silence      | silence | If we do not hear from you by {0}, we close the complaint.
        decision        | decision.silence      | silence | If we hear nothing from you by {0}, the complaint is closed.
        decision        | decision.silence      | silence | If you do not reply by {0}, we close it.
        decision        | outcome.UPHELD        | decided | Your complaint is justified.
        decision        | outcome.UPHELD        | decided | We reject your complaint.
        decision        | decision.review.until | review  | Until {0} a colleague who had nothing to do with it checks everything afresh.
        acknowledgement | footer.automatic      | free    | You do not pay for this.
        acknowledgement | acknowledgement.step1 | next    | We talk to everybody who was there.
        delay           | delay.intro           | late    | We are late, and that is our fault.
        delay           | delay.right           | notWait | You can turn to these at once, without waiting for us:""")
    void other_good_words_are_there(String letter, String key, String point, String words) {
        assertThat(verdict(letter, FULL, point, Map.of(key, words))).isEqualTo(Verdict.THERE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        acknowledgement | footer.automatic      | free    | This is not free: it costs 50 euros.
        acknowledgement | footer.automatic      | free    | Handling your complaint costs you 50 euros.
        delay           | delay.right           | notWait | Please wait for us now. Then you can turn to:
        delay           | delay.intro           | late    | We are not late.""")
    void the_opposite_is_missing(String letter, String key, String point, String words) {
        assertThat(verdict(letter, FULL, point, Map.of(key, words))).isEqualTo(Verdict.MISSING);
    }

    @Test
    void words_that_nobody_knows_are_to_be_checked() {
        assertThat(verdict("decision", FULL, "review", Map.of("decision.review.until", "Until {0}: see the leaflet.")))
                .isEqualTo(Verdict.UNSURE);
    }

    /** Both stand on the same day, and each text says its own. */
    @Test
    void a_day_is_asked_for_where_it_belongs() {
        String review = "You can have the decision reviewed.";
        String silence = "If we have not heard from you, we close the complaint.";

        assertThat(verdict("decision", FULL, "reviewBy", Map.of("decision.review.until", review)))
                .isEqualTo(Verdict.MISSING);
        assertThat(verdict("decision", FULL, "answerBy", Map.of("decision.review.until", review)))
                .isEqualTo(Verdict.THERE);
        assertThat(verdict("decision", FULL, "answerBy", Map.of("decision.silence", silence)))
                .isEqualTo(Verdict.MISSING);
        assertThat(verdict("decision", FULL, "reviewBy", Map.of("decision.silence", silence)))
                .isEqualTo(Verdict.THERE);
    }

    @Test
    void an_apology_is_no_decision() {
        Map<String, String> partly = Map.of("outside", "full", "outcome", "PARTLY_UPHELD");

        assertThat(verdict("decision", partly, "decided", Map.of())).isEqualTo(Verdict.THERE);
        assertThat(verdict("decision", partly, "decided", Map.of("outcome.PARTLY_UPHELD", "X")))
                .isEqualTo(Verdict.MISSING);
    }

    /** Who gets it by post reads other words, and ticks boxes. */
    @Test
    void on_the_way_by_post_the_words_on_paper_are_judged() {
        Map<String, String> post = Map.of("outside", "full", "way", "post");

        for (String letter : LETTERS) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                assertThat(Checklist.of(
                                SamplePreviews.of(letter, post, language, LetterFile.parse("")), SamplePreviews.ZONE))
                        .as(letter)
                        .allSatisfy(point ->
                                assertThat(point.there()).as(point.name()).isTrue());
            }
        }
        Map<String, String> onPaper = Map.of("information-request.by.paper", "Send it soon, or tell us.");
        assertThat(verdict("information-request", post, "needBy", onPaper)).isEqualTo(Verdict.MISSING);
        assertThat(verdict("information-request", Map.of(), "needBy", onPaper)).isEqualTo(Verdict.THERE);
        Map<String, String> free = Map.of("footer.automatic.paper", "Printed by machine.");
        assertThat(verdict("acknowledgement", post, "free", free)).isEqualTo(Verdict.MISSING);
        assertThat(verdict("acknowledgement", FULL, "free", free)).isEqualTo(Verdict.THERE);
        Map<String, String> alike = Map.of("decision.accept", "X", "decision.reject", "X");
        assertThat(verdict("decision", post, "answer", alike)).isEqualTo(Verdict.MISSING);
        assertThat(verdict("decision", post, "answer", Map.of())).isEqualTo(Verdict.THERE);
    }

    private static Verdict verdict(
            String letter, Map<String, String> situation, String point, Map<String, String> words) {
        Preview preview = SamplePreviews.of(letter, situation, Locale.ENGLISH, new LetterFile(words, Set.of()));
        return Checklist.of(preview, SamplePreviews.ZONE).stream()
                .filter(any -> any.name().equals(point))
                .findFirst()
                .orElseThrow()
                .verdict();
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
        LETTERS.forEach(letter -> seen.addAll(List.of(letter + " number", letter + " contact")));
        Set<String> asked = new TreeSet<>();
        for (String letter : LETTERS) {
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
        return Checklist.of(new Finished(preview, text, SamplePreviews.ZONE)).stream()
                .filter(point -> point.name().equals(name))
                .findFirst()
                .orElseThrow()
                .there();
    }
}
