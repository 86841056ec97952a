package org.redress.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes single texts in the content of a {@link LetterFile}; comments, order and the other texts stay as they are. */
public final class LetterFileEdit {

    private static final Pattern KEY =
            Pattern.compile("\\s*([^#!=:\\s\\\\][^=:\\s\\\\]*)\\s*[=:\\s].*", Pattern.DOTALL);

    private LetterFileEdit() {}

    /** @param texts by key; an empty one is left out of the file, which brings back the words of the application */
    public static String with(String content, Map<String, String> texts) {
        Map<String, String> missing = new LinkedHashMap<>(texts);
        List<String> lines = new ArrayList<>();
        for (String line : logicalLines(content)) {
            Matcher key = KEY.matcher(line);
            if (!key.matches() || !texts.containsKey(key.group(1))) {
                lines.add(line);
            } else if (missing.containsKey(key.group(1))) {
                line(key.group(1), missing.remove(key.group(1))).forEach(lines::add);
            }
        }
        missing.forEach((key, text) -> line(key, text).forEach(lines::add));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> line(String key, String text) {
        return text.isBlank() ? Stream.empty() : Stream.of(key + "=" + escaped(text));
    }

    private static String escaped(String text) {
        String lines = text.strip()
                .replace("\r\n", "\n")
                .replace("\r", "\n")
                .replace("\\", "\\\\")
                .replace("\n", "\\n");
        return lines.replace("\f", "\\f").replace("\t", "\\t");
    }

    /** A line that ends in a backslash goes on in the next. */
    private static List<String> logicalLines(String content) {
        List<String> lines = new ArrayList<>();
        String open = null;
        for (String line : Arrays.asList(content.split("\r\n|\n|\r"))) {
            String whole = open == null ? line : open + "\n" + line;
            boolean comment = open == null && whole.strip().matches("(?s)[#!].*");
            open = !comment && endsOpen(line) ? whole : null;
            if (open == null) {
                lines.add(whole);
            }
        }
        if (open != null) {
            lines.add(open);
        }
        return lines;
    }

    private static boolean endsOpen(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
