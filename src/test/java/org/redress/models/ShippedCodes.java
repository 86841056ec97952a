package org.redress.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.redress.codes.CodeList;

/** The words that code lists have in a new installation, read where they are written. */
final class ShippedCodes {

    private static final Path WRITTEN = Path.of("src/main/resources/db/migration/V73__code_lists.sql");
    private static final Pattern ROW =
            Pattern.compile("\\('([A-Z_]+)', '([A-Z_]+)', (null|'[A-Z_]+'), [^,]+, (?:true|false), \\d+\\)");

    private ShippedCodes() {}

    public static Map<String, Set<String>> byFact() {
        Map<String, Set<String>> words = new HashMap<>();
        ROW.matcher(text()).results().forEach(row -> {
            CodeList list = CodeList.valueOf(row.group(1));
            String fact = row.group(3).equals("null") ? list.fact() : list.finerFact();
            words.computeIfAbsent(fact, none -> new HashSet<>()).add(row.group(2));
        });
        return words;
    }

    private static String text() {
        try {
            return Files.readString(WRITTEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
