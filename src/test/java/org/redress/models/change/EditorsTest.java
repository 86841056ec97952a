package org.redress.models.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bundled editors are checked in; this keeps them the ones that their sources make. */
class EditorsTest {

    private static final Path SOURCES = Path.of("src/main/frontend");
    private static final Path BUNDLES = Path.of("src/main/resources/static/changes/editors");

    @Test
    void the_bundles_were_made_from_the_sources_as_they_are() throws IOException {
        assertUnchanged("made-from.txt", SOURCES, 8);
    }

    @Test
    void the_bundles_are_what_was_made() throws IOException {
        assertUnchanged("bundles.txt", BUNDLES, 10);
    }

    private static void assertUnchanged(String sums, Path folder, int atLeast) throws IOException {
        assertThat(Files.readAllLines(BUNDLES.resolve(sums)))
                .hasSizeGreaterThan(atLeast)
                .allSatisfy(line -> {
                    String[] parts = line.split(" {2}");
                    assertThat(sha256(folder.resolve(parts[1])))
                            .as(parts[1] + ": run npm ci --ignore-scripts && npm run build in " + SOURCES)
                            .isEqualTo(parts[0]);
                });
    }

    @Test
    void nothing_is_loaded_from_elsewhere() throws IOException {
        for (String bundle : List.of(
                "process-editor.js", "decision-editor.js", "form-editor.js", "difference.js", "letters-editor.js")) {
            assertThat(Files.readString(BUNDLES.resolve(bundle)))
                    .as(bundle)
                    .doesNotContain("unpkg.com", "jsdelivr", "cdnjs");
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
