package org.redress.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redress.RedressApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Tag("own-start")
class ImportCommandTest {

    private static final String MAPPING = """
            source: command
            reference: Id
            receivedAt: {column: Received, format: yyyy-MM-dd, zone: UTC}
            columns: {subject: Subject, description: Story}
            consent: true
            """;

    @TempDir
    private Path directory;

    private Path file;
    private Path mapping;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(
                directory.resolve("old.csv"), "Id,Received,Subject,Story\n1,2020-01-01,A,text\n2,never,B,text\n");
        mapping = Files.writeString(directory.resolve("mapping.yaml"), MAPPING);
    }

    @Test
    void says_what_became_of_each_row_and_nothing_about_starting(CapturedOutput console) throws IOException {
        int ended = run(
                file.toString(),
                "--mapping",
                mapping.toString(),
                "--redress.trial.data-directory=" + directory.resolve("data"),
                "--redress.trial.smtp-port=" + freePort(),
                "--redress.trial.imap-port=" + freePort());

        assertThat(ended).as(console.getAll()).isEqualTo(2);
        assertThat(console.getOut())
                .contains("2 rows: 1 imported, 0 already there, 1 rejected. Details: " + file + ".result.csv")
                .doesNotContain("Redress is ready")
                .doesNotContain(":-1");
        assertThat(Files.readAllLines(Path.of(file + ".result.csv")))
                .satisfiesExactly(
                        header -> assertThat(header).isEqualTo("line,last line,outcome,reference,number,reason"),
                        good -> assertThat(good).matches("2,2,imported,1,C-\\d{4}-\\d{6}-\\d{2},"),
                        bad -> assertThat(bad).startsWith("3,3,rejected,2,,").contains("is no date"));
    }

    @Test
    void refuses_what_it_cannot_do_without_starting(CapturedOutput console) throws IOException {
        Files.writeString(mapping, MAPPING + "colour: red\n");

        assertThat(run(file.toString(), "--mapping", mapping.toString())).isEqualTo(1);
        assertThat(run(
                        file.toString(),
                        "--mapping",
                        directory.resolve("nowhere.yaml").toString()))
                .isEqualTo(1);
        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(console.getErr())
                .contains(
                        "The import was refused: ",
                        "colour",
                        "The import failed: ",
                        "nowhere.yaml",
                        "Usage: import FILE");
    }

    private static int run(String... words) {
        String[] args = new String[words.length + 1];
        args[0] = "import";
        System.arraycopy(words, 0, args, 1, words.length);
        return ImportCommand.run(RedressApplication.class, args);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
