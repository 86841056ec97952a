package org.redress.intake.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.intake.InvalidSubmission;
import org.redress.intake.SubmissionCheck;
import org.redress.intake.bulk.RowReader.Row;
import org.redress.models.LetterFile;
import org.redress.record.Actor;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Reads a CSV file row by row; what is wrong with a row is reported and stops nothing. Every line of the file is accounted for. Ends after
 * the row it is at when the application is to stop.
 */
@Service
public class ComplaintImport {

    private final SubmissionCheck check;
    private final RowIntake rows;
    private volatile boolean stopping;

    ComplaintImport(SubmissionCheck check, RowIntake rows) {
        this.check = check;
        this.rows = rows;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    /** @param protocol is told about every row, once it is stored */
    ImportResult run(InputStream file, ImportMapping mapping, Actor actor, Consumer<ImportStore.Line> protocol) {
        try {
            FileText text = FileText.open(file, mapping.format());
            Lines lines = new Lines(text.text());
            Header header = Header.read(lines, mapping, text.charset().name());
            ImportResult result = new ImportResult(rows.begin(mapping.source(), actor));
            result.header(header.lines());
            explain(result, header, text.charset().name(), mapping);
            takeAll(lines, header, mapping, actor, result, protocol);
            result.close(lines.read());
            rows.end(result.getId(), result.isComplete() ? result.summary() : result.summary() + ", not complete");
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeAll(
            Lines lines,
            Header header,
            ImportMapping mapping,
            Actor actor,
            ImportResult result,
            Consumer<ImportStore.Line> protocol) {
        RowReader reader = new RowReader(lines, header.delimiter());
        long last = header.lines();
        for (Row row = read(reader, header, mapping); row != null; row = read(reader, header, mapping)) {
            if (row.isBlank()) {
                result.blank(row.lines());
            } else {
                ImportStore.Line line = take(result.getId(), row, header, mapping, actor);
                result.row(line);
                protocol.accept(line);
            }
            last = row.lastLine();
            if (stopping) {
                result.stoppedAfter(last);
                return;
            }
        }
    }

    private static Row read(RowReader reader, Header header, ImportMapping mapping) {
        return reader.next(
                cells -> cells.size() == header.names().size() && new ImportRow(header.of(cells), mapping).isOne());
    }

    private ImportStore.Line take(long run, Row row, Header header, ImportMapping mapping, Actor actor) {
        if (row.flaw() != null) {
            return rows.reject(run, row, null, row.flaw());
        }
        if (row.cells().size() != header.names().size()) {
            return rows.reject(
                    run,
                    row,
                    null,
                    "has " + row.cells().size() + " fields, the header has "
                            + header.names().size());
        }
        ImportRow seen = new ImportRow(header.of(row.cells()), mapping);
        try {
            return rows.take(
                    run,
                    row,
                    check.accept(seen.submission(), seen.arrival(actor)),
                    seen.digest(),
                    mapping.sameReference() == ImportMapping.SameReference.IMPORT);
        } catch (InvalidSubmission e) {
            return rows.reject(run, row, seen.storableReference(), sentences(e.problems()) + broken(row, mapping));
        } catch (RuleRefused e) {
            return rows.reject(run, row, seen.storableReference(), e.getMessage() + broken(row, mapping));
        } catch (DataIntegrityViolationException e) {
            return rows.reject(run, row, seen.storableReference(), "cannot be stored");
        }
    }

    private static String sentences(List<FieldProblem> problems) {
        return String.join(
                "; ",
                problems.stream()
                        .map(problem -> problem.field() + " " + problem.message())
                        .toList());
    }

    /** Explains bytes that are not text in this charset. */
    private static String broken(Row row, ImportMapping mapping) {
        return row.cells().stream().noneMatch(cell -> cell.contains(FileText.BROKEN))
                ? ""
                : "; it holds bytes that are no text in " + mapping.format().charset()
                        + ": files of Windows are often windows-1252, which format.charset of the mapping can say";
    }

    private static void explain(ImportResult result, Header header, String charset, ImportMapping mapping) {
        result.note("Read as " + charset + " with " + Header.nameOf(header.delimiter()) + " between "
                + header.names().size() + " columns.");
        if (mapping.language() != null
                && !LetterFile.LANGUAGES.contains(
                        Locale.forLanguageTag(mapping.language()).getLanguage())) {
            result.note("The language " + mapping.language()
                    + " is kept. There are no letters in it: these complainants are written to in English.");
        }
    }
}
