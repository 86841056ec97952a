package org.redress.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of a complaint speaks Korean wherever it speaks English. */
class KoreanFileTest {

    private static final Path VIEW =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/redress");
    private static final Pattern SAID = Pattern.compile("say\\('((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern KNOWN = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)':\\s+'((?:[^'\\\\]|\\\\.)+)'");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void every_text_of_the_view_has_korean_words_and_no_words_are_left_over() throws IOException {
        assertThat(known()).containsExactlyInAnyOrderElementsOf(said());
    }

    @Test
    void korean_words_have_the_same_places() throws IOException {
        Matcher text = KNOWN.matcher(Files.readString(VIEW.resolve("korean.js")));
        while (text.find()) {
            assertThat(places(text.group(2))).as(text.group()).isEqualTo(places(text.group(1)));
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group()));
        return places;
    }

    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>();
        KNOWN.matcher(Files.readString(VIEW.resolve("korean.js"))).results().forEach(text -> known.add(text.group(1)));
        return known;
    }

    private static Set<String> said() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.list(VIEW)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".js")).toList()) {
                if (!file.endsWith("korean.js") && !file.endsWith("say.js")) {
                    SAID.matcher(Files.readString(file)).results().forEach(text -> said.add(text.group(1)));
                }
            }
        }
        return said;
    }
}
