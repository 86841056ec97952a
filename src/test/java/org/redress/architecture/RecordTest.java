package org.redress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintStatus;
import org.redress.deadlines.ClockState;
import org.redress.record.AllEvents;
import org.redress.record.TimelineEvent;

/** The page that names the act behind every line, status and state names all of them, and who really writes them. */
class RecordTest {

    private static final Path PAGE = Path.of("docs", "record.md");
    private static final Map<String, String> SOURCES = sources();

    @Test
    void every_line_of_the_timeline_has_an_act_and_the_other_way_round() {
        assertThat(section("Lines of the timeline").keySet())
                .isEqualTo(
                        AllEvents.KNOWN.all().stream().map(TimelineEvent::name).collect(Collectors.toSet()));
    }

    @Test
    void every_status_has_an_act_and_the_other_way_round() {
        assertThat(section("Status of a complaint").keySet()).isEqualTo(words(ComplaintStatus.values()));
    }

    @Test
    void every_state_of_a_clock_has_an_act_and_the_other_way_round() {
        assertThat(section("State of a clock").keySet()).isEqualTo(words(ClockState.values()));
    }

    @Test
    void a_line_is_written_by_those_the_page_names_and_nobody_else() {
        section("Lines of the timeline").forEach((event, writers) -> {
            Pattern written = Pattern.compile("(record|end)\\([^;]*Event\\." + event + "\\b");
            Map<String, String> speaking = SOURCES.entrySet().stream()
                    .filter(source -> source.getValue().contains("Event." + event))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            assertThat(speaking.keySet()).as(event).containsAll(writers);
            speaking.values().removeIf(source -> !written.matcher(source).find());
            assertThat(writers).as(event).containsAll(speaking.keySet());
        });
    }

    @Test
    void whoever_the_page_names_exists() {
        assertThat(section("Status of a complaint").values())
                .allSatisfy(writers -> assertThat(SOURCES).containsKeys(writers.toArray(String[]::new)));
        section("State of a clock")
                .forEach((state, writers) -> assertThat(writers)
                        .as(state)
                        .allMatch(writer -> SOURCES.getOrDefault(writer, "").contains("ClockState." + state)));
    }

    private static Set<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    /** The first and the last column of a table of the page. */
    private static Map<String, Set<String>> section(String heading) {
        String page = read(PAGE);
        String body = page.substring(page.indexOf("## " + heading)).substring(3);
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        body.lines()
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .forEach(cells -> rows.put(
                        plain(cells[1]),
                        Arrays.stream(cells[3].split(","))
                                .map(RecordTest::plain)
                                .collect(Collectors.toSet())));
        return rows;
    }

    private static String plain(String cell) {
        return cell.replace("`", "").strip();
    }

    private static Map<String, String> sources() {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> all = files.filter(
                            file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .toList();
            return all.stream()
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            RecordTest::read,
                            (one, other) -> one + other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
