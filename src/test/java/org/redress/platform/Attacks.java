package org.redress.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The list of attacks in {@code attacks.txt}. */
public final class Attacks {

    private Attacks() {}

    /** @param language juel, feel or form */
    public static List<String> in(String language) {
        try (InputStream in = Attacks.class.getResourceAsStream("attacks.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(language + "\t"))
                    .map(line -> line.substring(language.length() + 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
