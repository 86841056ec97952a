package org.redress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever moves the product's clock moves everything: nothing asks the database for the time. */
class OneClockTest {

    private static final Pattern OF_THE_DATABASE =
            Pattern.compile("(?i)current_timestamp|current_date|localtimestamp|clock_timestamp"
                    + "|(?<![$.{\\w])now\\(\\)(?!\\s*[;{])[^\\n]*\"");

    @Test
    void no_class_asks_the_database_for_the_time() throws IOException {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(Files.readString(source)).doesNotContainPattern(OF_THE_DATABASE));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
