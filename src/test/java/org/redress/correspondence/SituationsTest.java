package org.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.correspondence.plain.Columns;

/** Every letter in every situation says what is true in it: the table is {@code src/test/resources/correspondence/letters.txt}. */
class SituationsTest {

    private static final Map<String, LetterContents> SITUATIONS = SampleLetters.inEverySituation();

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
                .map(letter -> letter.kind().name())
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
        WrittenLetter letter = WrittenLetter.of(SITUATIONS.get(name), language);
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
