package org.redress.intake.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes rows of lines, so that no line gets lost: each belongs to exactly one row. A quotation mark that is never closed costs its own
 * line only; reading goes on in the next one, whatever the mark seemed to enclose.
 */
final class RowReader {

    /** Characters; a row that goes on longer has a quotation mark that is never closed. All fields of a complaint are shorter. */
    private static final int LONGEST_ROW = 1_000_000;

    private static final String OPEN = "has a quotation mark that is never closed; what follows was read line by line";
    private static final String SWALLOWS =
            "has a quotation mark that is never closed: line %d reads like a row of its own; what follows was read line by line";

    private final Lines lines;
    private final String delimiter;
    private final CSVFormat format;

    RowReader(Lines lines, String delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** @param flaw why it is no row, or null; then there are no cells */
    record Row(long line, long lastLine, List<String> cells, String flaw) {

        long lines() {
            return lastLine - line + 1;
        }

        boolean isBlank() {
            return flaw == null && cells.size() == 1 && cells.get(0).isBlank();
        }
    }

    /** Whether cells look like a row of this file. */
    interface Likeness {
        boolean of(List<String> cells);
    }

    /** @return the next row, or null at the end */
    Row next(Likeness rowLike) {
        List<Lines.Line> taken = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Quotes quotes = new Quotes(delimiter);
        do {
            Lines.Line line = text.length() > LONGEST_ROW ? null : lines.next();
            if (line == null) {
                return taken.isEmpty() ? null : onlyFirst(taken, OPEN);
            }
            taken.add(line);
            text.append(line.text());
            quotes.read(line.text());
        } while (quotes.areOpen());
        if (quotes.areBroken()) {
            return onlyFirst(
                    taken,
                    taken.size() == 1
                            ? "is no CSV: something stands between a closing quotation mark and the next field"
                            : OPEN);
        }
        return swallowed(taken, rowLike, cells(text.toString()));
    }

    private Row swallowed(List<Lines.Line> taken, Likeness rowLike, List<String> cells) {
        for (Lines.Line inner : taken.subList(1, taken.size())) {
            if (!new Quotes(delimiter).read(inner.text()).areOpen() && rowLike.of(cells(inner.text()))) {
                return onlyFirst(taken, SWALLOWS.formatted(inner.number()));
            }
        }
        return new Row(taken.get(0).number(), taken.get(taken.size() - 1).number(), cells, null);
    }

    private Row onlyFirst(List<Lines.Line> taken, String flaw) {
        lines.giveBack(taken.subList(1, taken.size()));
        return new Row(taken.get(0).number(), taken.get(0).number(), List.of(), flaw);
    }

    /** Nothing when it is no CSV by itself. */
    List<String> cells(String text) {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            CSVRecord row = parser.iterator().next();
            return row.toList();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                return List.of();
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
