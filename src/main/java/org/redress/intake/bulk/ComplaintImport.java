package org.redress.intake.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.TreeSet;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.redress.complaint.Actor;
import org.redress.complaint.FieldProblem;
import org.redress.complaint.RuleRefused;
import org.redress.intake.InvalidSubmission;
import org.redress.intake.SubmissionCheck;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Reads a CSV file row by row; what is wrong with a row is reported and stops nothing. */
@Service
public class ComplaintImport {

    /** Stands in for bytes that are no text in the file's charset; the check refuses it in any field. */
    private static final String BROKEN = "\uDCFF";

    private final SubmissionCheck check;
    private final RowIntake rows;

    ComplaintImport(SubmissionCheck check, RowIntake rows) {
        this.check = check;
        this.rows = rows;
    }

    /** Is told about every row; {@code number} and {@code reason} may be null. */
    interface Protocol {
        void row(long line, String outcome, String number, String reason);
    }

    ImportResult run(InputStream file, ImportMapping mapping, Actor actor, Protocol protocol) {
        ImportResult result = new ImportResult();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(mapping.format().delimiter()).setHeader().setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(false).get();
        try (Reader text = reader(file, mapping); CSVParser parser = parser(format, text)) {
            refuseUnknownColumns(parser, mapping);
            takeAll(parser, mapping, actor, result, protocol);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a row that is no CSV, what the parser finds next is the rest of that row. */
    private void takeAll(CSVParser parser, ImportMapping mapping, Actor actor, ImportResult result, Protocol protocol) {
        boolean broken = false;
        for (Iterator<CSVRecord> records = parser.iterator(); ; ) {
            long line = parser.getCurrentLineNumber() + 1;
            try {
                if (!records.hasNext()) {
                    return;
                }
                CSVRecord row = records.next();
                if (!broken) {
                    take(row, line, mapping, actor, result, protocol);
                }
                broken = false;
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof CSVException)) {
                    throw e;
                }
                if (!broken) {
                    reject(line, "is no CSV: " + e.getCause().getMessage(), result, protocol);
                }
                broken = true;
            }
        }
    }

    private void take(CSVRecord row, long line, ImportMapping mapping, Actor actor, ImportResult result, Protocol protocol) {
        if (row.size() == 1 && row.get(0).isBlank()) {
            return;
        }
        if (!row.isConsistent()) {
            reject(line, "has " + row.size() + " fields, the header has " + row.getParser().getHeaderNames().size(), result, protocol);
            return;
        }
        try {
            ImportRow seen = new ImportRow(row, mapping);
            String number = rows.take(check.accept(seen.submission(), seen.arrival(actor)));
            if (number == null) {
                result.alreadyThere();
            } else {
                result.imported();
            }
            protocol.row(line, number == null ? "already there" : "imported", number, null);
        } catch (InvalidSubmission e) {
            reject(line, String.join("; ", e.problems().stream().map(ComplaintImport::sentence).toList()), result, protocol);
        } catch (RuleRefused e) {
            reject(line, e.getMessage(), result, protocol);
        } catch (DataIntegrityViolationException e) {
            reject(line, "cannot be stored; another import may have taken it in at the same moment", result, protocol);
        }
    }

    private static String sentence(FieldProblem problem) {
        return problem.field() + " " + problem.message();
    }

    private static void reject(long line, String reason, ImportResult result, Protocol protocol) {
        result.rejected(line, reason);
        protocol.row(line, "rejected", null, reason);
    }

    private static CSVParser parser(CSVFormat format, Reader text) throws IOException {
        try {
            return format.parse(text);
        } catch (IllegalArgumentException | CSVException e) {
            throw new RuleRefused("file", "has no header that can be read: " + e.getMessage());
        }
    }

    private static Reader reader(InputStream file, ImportMapping mapping) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(file,
                Charset.forName(mapping.format().charset()).newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(BROKEN)));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static void refuseUnknownColumns(CSVParser parser, ImportMapping mapping) {
        TreeSet<String> named = new TreeSet<>();
        mapping.columns().values().forEach(named::addAll);
        named.add(mapping.reference());
        named.add(mapping.receivedAt().column());
        if (mapping.category() != null) {
            named.add(mapping.category().column());
        }
        named.removeAll(parser.getHeaderNames());
        if (!named.isEmpty()) {
            throw new RuleRefused("mapping", "names columns that the file does not have: " + named);
        }
    }
}
