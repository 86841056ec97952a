package org.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.models.LetterFile;

/** The page for process owners names the places of every text. */
class LettersPageTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    /** Every other subject names the complaint. */
    private static final String ABOUT_NO_COMPLAINT = "guessing.subject";

    @Test
    void the_table_has_every_text_with_its_places() throws IOException {
        Map<String, String> written = new HashMap<>();
        for (String row : Files.readAllLines(Path.of("docs/letters.md"))) {
            if (row.startsWith("| `")) {
                String[] cells = row.split("\\|");
                Pattern.compile("`([^`]+)`")
                        .matcher(cells[1])
                        .results()
                        .forEach(key -> written.put(key.group(1), places(cells[2])));
            }
        }

        for (String language : LetterFile.LANGUAGES) {
            Map<String, String> inUse = new HashMap<>();
            LetterFile.shipped(language).texts().forEach((key, text) -> {
                if (key.endsWith(".subject")) {
                    assertThat(places(text)).as(key).isEqualTo(key.equals(ABOUT_NO_COMPLAINT) ? "" : "0");
                } else if (!places(text).isEmpty()) {
                    inUse.put(key, places(text));
                }
            });
            assertThat(inUse).as(language).isEqualTo(written);
        }
    }

    private static String places(String text) {
        return PLACE
                .matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
    }
}
