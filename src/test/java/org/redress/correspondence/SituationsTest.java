package org.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.Implementations;
import org.redress.complaint.Complaint;
import org.redress.correspondence.plain.Columns;
import org.redress.record.Subject;

/** Every letter in every situation says what is true in it: the table is {@code src/test/resources/correspondence/letters.txt}. */
class SituationsTest {

    /** What follows from the words that a situation is named by. */
    private record Situation(LetterSituations of, Map<String, String> words) {

        LetterSituations.Facts facts(Locale language) {
            return of.facts(words, language);
        }
    }

    private static final Map<String, Situation> SITUATIONS = Implementations.of(SampleSituations.class).stream()
            .flatMap(module -> module.letters().stream())
            .flatMap(letter -> letter.all().stream().map(words -> new Situation(letter, words)))
            .collect(Collectors.toMap(
                    one -> one.of().nameOf(one.words()), Function.identity(), (one, other) -> one, TreeMap::new));

    private record Audit(String kind, String key) implements Subject {}

    private static final Subject OTHER = new Audit("audit", "audit-7");
    private static final LetterTemplates WORDS = Fixtures.letters();

    /** When the time for an answer is over. */
    private static final LetterWriter LATE = new LetterWriter(
            Fixtures.organisation(WrittenLetter.LONDON),
            WrittenLetter.SETTINGS,
            () -> WORDS,
            Fixtures.tellings(WrittenLetter.LONDON, Fixtures.RECEIVED.plus(Duration.ofDays(60))));

    private static final List<Line> TABLE = table();

    /** One line of the table: words that stand in a letter, or do not. */
    private record Line(Pattern situation, Locale language, boolean stands, String words) {

        boolean isFor(String name, Locale asked) {
            return language.equals(asked) && situation.matcher(name).matches();
        }
    }

    static Stream<String> situations() {
        return SITUATIONS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("situations")
    void each_situation_says_what_the_table_has_for_it_in_english(String name) {
        check(name, Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("situations")
    void each_situation_says_what_the_table_has_for_it_in_korean(String name) {
        check(name, Locale.KOREAN);
    }

    @Test
    void every_kind_of_letter_stands_in_the_table_and_every_line_is_about_a_letter() {
        List<String> kinds = SITUATIONS.values().stream()
                .map(one -> one.of().kind().name())
                .distinct()
                .toList();
        assertThat(kinds)
                .containsAll(SampleLetters.ABOUT_COMPLAINTS.keySet().stream()
                        .filter(kind -> !kind.equals("OWN"))
                        .toList());
        assertThat(SITUATIONS.keySet())
                .allSatisfy(name -> assertThat(TABLE.stream()
                                .filter(line ->
                                        !line.situation().matcher("anything").matches())
                                .filter(line -> line.situation().matcher(name).matches()))
                        .isNotEmpty());
        assertThat(TABLE)
                .allSatisfy(line -> assertThat(SITUATIONS.keySet())
                        .as(line.toString())
                        .anyMatch(name -> line.situation().matcher(name).matches()));
    }

    private static void check(String name, Locale language) {
        LetterWriter.Written letter = written(SITUATIONS.get(name), language);
        String text = letter.subject() + " " + plain(letter.text());
        String html = letter.subject() + " "
                + plain(letter.html()
                        .replaceAll("(?s)^.*?</h1>", "")
                        .replaceAll("href=\"([^\"]*)\"[^>]*>", "> $1 ")
                        .replaceAll("</?span[^>]*>", "")
                        .replaceAll("<[^>]+>", " ")
                        .replace("&ndash;", "-")
                        .replace("&#39;", "'"));
        assertThat(TABLE.stream().filter(line -> line.isFor(name, language))).allSatisfy(line -> {
            if (line.stands()) {
                assertThat(text).as(name).contains(line.words());
                assertThat(html.replace("( ", "(").replace(" )", ")")).as(name).contains(line.words());
            } else {
                assertThat(text).as(name).doesNotContain(line.words());
                assertThat(html).as(name).doesNotContain(line.words());
            }
        });
        assertThat(Columns.wrapped(letter.text()).lines())
                .filteredOn(line -> line.strip().contains(" "))
                .allSatisfy(line -> assertThat(Columns.widthOf(line)).isLessThanOrEqualTo(78));
    }

    private static LetterWriter.Written written(Situation situation, Locale language) {
        LetterSituations.Facts facts = situation.facts(language);
        LetterContents letter = situation.of().letter(facts);
        if (letter.kind().isForStaff()) {
            return WrittenLetter.WRITER.writeAbout(
                    facts.is("subject", "other") ? OTHER : Fixtures.NUMBER, letter, language);
        }
        Complaint complaint = Fixtures.complaint(language.getLanguage(), "Ada Lovelace");
        return (facts.is("answer", "late") ? LATE : WrittenLetter.WRITER).write(complaint, letter, language);
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private static List<Line> table() {
        List<Line> lines = new ArrayList<>();
        Pattern situation = null;
        for (String line : read()) {
            if (line.startsWith("[")) {
                situation = glob(line.substring(1, line.length() - 1));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(new Line(
                        situation,
                        Locale.forLanguageTag(line.substring(0, 2)),
                        line.charAt(3) == '+',
                        line.substring(5)));
            }
        }
        return lines;
    }

    private static Pattern glob(String name) {
        return Pattern.compile(
                Stream.of(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private static List<String> read() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/correspondence/letters.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
