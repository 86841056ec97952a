package org.redress.intake.bulk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a file: each row was imported, was there already, or was rejected, and each line of the file belongs to the header, to
 * one of these rows, or is blank. At most 1,000 errors are listed; {@code rejected} counts all.
 */
public class ImportResult {

    private static final int LISTED = 1_000;

    private final long id;
    private final Accounts lines = new Accounts();
    private final List<String> notes = new ArrayList<>();
    private final List<Problem> errors = new ArrayList<>();
    private int imported;
    private int alreadyThere;
    private int rejected;
    private String endedEarly;

    ImportResult(long id) {
        this.id = id;
    }

    /** A rejected row: the lines of the file that it consists of, and why. */
    public record Problem(long line, long lastLine, String reason) {}

    /** Lines of the file. */
    public static final class Accounts {

        private long inFile;
        private long inHeader;
        private long blank;
        private long inRows;

        public long getInFile() {
            return inFile;
        }

        public long getInHeader() {
            return inHeader;
        }

        public long getBlank() {
            return blank;
        }

        public long getInRows() {
            return inRows;
        }
    }

    void header(long count) {
        lines.inHeader = count;
    }

    void blank(long count) {
        lines.blank += count;
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    void row(ImportStore.Line row) {
        lines.inRows += row.lastLine() - row.line() + 1;
        switch (Outcome.of(row.outcome())) {
            case IMPORTED -> imported++;
            case ALREADY_THERE -> alreadyThere++;
            case REJECTED -> {
                rejected++;
                if (errors.size() < LISTED) {
                    errors.add(new Problem(row.line(), row.lastLine(), row.reason()));
                }
            }
        }
    }

    /** The application stops: what follows in the file was not looked at. */
    void stoppedAfter(long line) {
        endedEarly = "The application was stopped after line " + line
                + ". Send the same file again: what is in stays and is counted as already there.";
    }

    /** @throws IllegalStateException when a line of the file is not accounted for; that would be a fault of this program */
    void close(long read) {
        lines.inFile = read;
        if (endedEarly == null && lines.inHeader + lines.blank + lines.inRows != read) {
            throw new IllegalStateException(
                    "of " + read + " lines " + (lines.inHeader + lines.blank + lines.inRows) + " are accounted for");
        }
    }

    /** Under which what became of each line can be asked for again. */
    public long getId() {
        return id;
    }

    public int getTotal() {
        return imported + alreadyThere + rejected;
    }

    public int getImported() {
        return imported;
    }

    public int getAlreadyThere() {
        return alreadyThere;
    }

    public int getRejected() {
        return rejected;
    }

    public Accounts getLines() {
        return lines;
    }

    /** Whether the file was read to its end. */
    public boolean isComplete() {
        return endedEarly == null;
    }

    /** How the file was read, in sentences. */
    public List<String> getNotes() {
        return endedEarly == null
                ? List.copyOf(notes)
                : Stream.concat(notes.stream(), Stream.of(endedEarly)).toList();
    }

    public List<Problem> getErrors() {
        return List.copyOf(errors);
    }

    @JsonIgnore
    String summary() {
        return "%d rows: %d imported, %d already there, %d rejected"
                .formatted(getTotal(), imported, alreadyThere, rejected);
    }
}
