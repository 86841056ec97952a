package org.redress.intake.bulk;

import java.util.ArrayList;
import java.util.List;

/** What became of a file. At most 1,000 errors are listed; {@code rejected} counts all. */
public class ImportResult {

    private static final int LISTED = 1_000;

    private int imported;
    private int alreadyThere;
    private int rejected;
    private final List<Problem> errors = new ArrayList<>();

    /** A rejected row: the line of the file on which it begins, and why. */
    public record Problem(long line, String reason) {
    }

    void imported() {
        imported++;
    }

    void alreadyThere() {
        alreadyThere++;
    }

    void rejected(long line, String reason) {
        rejected++;
        if (errors.size() < LISTED) {
            errors.add(new Problem(line, reason));
        }
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

    public List<Problem> getErrors() {
        return List.copyOf(errors);
    }
}
