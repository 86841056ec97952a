package bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody types, and all that it has to find. */
record Question(String language, String kind, String typed, Set<String> expected) {

    static List<Question> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Question(cells[0], cells[1], cells[2], Set.of(cells[3].split(" "))))
                    .toList();
        }
    }
}
