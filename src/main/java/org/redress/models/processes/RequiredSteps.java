package org.redress.models.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What each process of the standard must keep, as written in {@code milestones.csv} beside this class. */
public final class RequiredSteps {

    private static final List<Milestone> ALL = read();

    private RequiredSteps() {}

    /**
     * @param kind step, process, decision or message
     * @param names one of them is enough
     * @param clause the clause of ISO 10002 that asks for it
     */
    public record Milestone(String process, String kind, List<String> names, String clause, String duty) {

        private static Milestone of(String line) {
            String[] cells = line.split(";");
            return new Milestone(cells[0], cells[1], List.of(cells[2].split("\\|")), cells[3], cells[4]);
        }
    }

    static Stream<Milestone> of(String process) {
        return ALL.stream().filter(milestone -> milestone.process().equals(process));
    }

    public static List<Milestone> all() {
        return ALL;
    }

    private static List<Milestone> read() {
        try (InputStream in = RequiredSteps.class.getResourceAsStream("milestones.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Milestone::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
