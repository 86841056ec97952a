package org.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Thymeleaf brings a fragment in before it repeats, asks or sets anything at the same element: what the fragment is given is not there yet. */
class TemplatesTest {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^<>]*(?:\"[^\"]*\"[^<>]*)*>");
    private static final Pattern INCLUSION = Pattern.compile("th:(insert|replace)=");
    private static final Pattern TOO_LATE = Pattern.compile("th:(each|if|unless|switch|case|with|object)=");

    @Test
    void no_element_includes_a_fragment_and_decides_on_it_at_once() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String folder : new String[] {"src/main/resources/templates", "src/main/resources/mail"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".html")).forEach(file -> wrong.addAll(wrongIn(file)));
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static List<String> wrongIn(Path file) {
        try {
            return TAG.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group())
                    .filter(tag -> INCLUSION.matcher(tag).find()
                            && TOO_LATE.matcher(tag).find())
                    .map(tag -> file + ": " + tag)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
