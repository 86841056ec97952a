package org.redress.intake.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * What became of each row, as CSV. Each line is sent before the next row is read, so it is not lost if the import
 * breaks off.
 */
final class ResultFile implements AutoCloseable {

    private final CSVPrinter printer;

    ResultFile(Writer out) throws IOException {
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord("line", "last line", "outcome", "reference", "number", "reason");
        printer.flush();
    }

    void write(ImportStore.Line line) {
        try {
            printer.printRecord(
                    line.line(), line.lastLine(), line.outcome(), line.reference(), line.number(), line.reason());
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
