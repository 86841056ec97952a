package org.redress.intake.bulk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.contract.RuleRefused;

/**
 * The columns of a file and what separates them. Columns that the mapping does not name may have any name, none, or the same.
 *
 * @param lines of the file until the first row
 */
record Header(List<String> names, String delimiter, long lines) {

    /** What Excel writes into the first line for itself. */
    private static final Pattern SEPARATOR = Pattern.compile("\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);

    private static final List<String> USUAL = List.of(",", ";", "\t", "|");
    private static final int SHOWN = 60;

    /** @throws RuleRefused when a column is missing or stands twice, saying what was read */
    static Header read(Lines lines, ImportMapping mapping, String charset) {
        Lines.Line first = lines.next();
        if (first == null) {
            throw new RuleRefused("file", "is empty");
        }
        Matcher separator = SEPARATOR.matcher(first.text());
        boolean says = separator.matches();
        if (!says) {
            lines.giveBack(List.of(first));
        }
        String delimiter = says ? separator.group(1) : mapping.format().delimiter();
        RowReader.Row row = new RowReader(lines, delimiter).next(cells -> false);
        if (row == null || row.flaw() != null || row.cells().isEmpty()) {
            throw new RuleRefused(
                    "file",
                    "has no header that can be read in line " + (says ? 2 : 1) + ", read as " + charset + " with "
                            + nameOf(delimiter) + " between the columns");
        }
        Header header = new Header(row.cells().stream().map(String::strip).toList(), delimiter, row.lastLine());
        header.refuseUnusable(mapping.namedColumns(), charset);
        return header;
    }

    /** Cells by column name; of columns with the same name the first, which no mapping uses. */
    Map<String, String> of(List<String> cells) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.putIfAbsent(names.get(i), cells.get(i));
        }
        return byName;
    }

    private void refuseUnusable(TreeSet<String> named, String charset) {
        TreeSet<String> missing = new TreeSet<>(named);
        missing.removeAll(names);
        if (!missing.isEmpty()) {
            throw new RuleRefused(
                    "mapping",
                    "names columns that the file does not have: " + missing + ". The header, read as " + charset
                            + " with " + nameOf(delimiter) + " between the columns, has " + names.size() + ": "
                            + shown() + "." + otherDelimiter(named));
        }
        named.stream()
                .filter(name -> Collections.frequency(names, name) > 1)
                .findFirst()
                .ifPresent(name -> {
                    throw new RuleRefused(
                            "file", "has the column " + name + " twice, and the mapping needs it: which one is meant?");
                });
    }

    private String otherDelimiter(TreeSet<String> named) {
        String line = String.join(delimiter, names);
        return USUAL.stream()
                .filter(other ->
                        !other.equals(delimiter) && columnsOf(line, other).containsAll(named))
                .findFirst()
                .map(other -> " With " + nameOf(other)
                        + " it would have them all: say so in format.delimiter of the mapping.")
                .orElse("");
    }

    private static List<String> columnsOf(String line, String delimiter) {
        List<String> columns = new ArrayList<>();
        for (String name : line.split(Pattern.quote(delimiter), -1)) {
            columns.add(name.strip().replaceAll("^\"|\"$", ""));
        }
        return columns;
    }

    private String shown() {
        return names.size() <= SHOWN ? names.toString() : names.subList(0, SHOWN) + " and more";
    }

    static String nameOf(String delimiter) {
        return switch (delimiter) {
            case "," -> "a comma";
            case ";" -> "a semicolon";
            case "\t" -> "a tab";
            default -> "\"" + delimiter + "\"";
        };
    }
}
