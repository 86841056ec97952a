package org.redress.intake.bulk;

import java.time.Clock;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.intake.ComplaintIntake;
import org.redress.intake.ImportOrigin;
import org.redress.intake.NewComplaint;
import org.redress.intake.bulk.RowReader.Row;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes one row in, in a transaction of its own together with the word of what became of it: a bad row or a broken-off import leaves the
 * good ones in, and their record.
 */
@Service
class RowIntake {

    private static final int LONGEST_REASON = 2000;

    private final ImportStore store;
    private final ComplaintIntake intake;
    private final Clock clock;

    RowIntake(ImportStore store, ComplaintIntake intake, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.clock = clock;
    }

    @Transactional
    public long begin(String source, Actor actor) {
        return store.begin(source, actor.id(), clock.instant());
    }

    @Transactional
    public void end(long run, String how) {
        store.end(run, clock.instant(), how);
    }

    /** The same reference with other content is never taken for a repeated row. */
    @Transactional
    public ImportStore.Line take(long run, Row row, NewComplaint complaint, String digest, boolean everyContent) {
        ImportOrigin origin = complaint.origin();
        store.hold(origin.source(), origin.reference());
        List<ImportStore.Earlier> before = store.find(origin.source(), origin.reference());
        var same = before.stream()
                .filter(earlier -> earlier.digest().equals(digest))
                .findFirst();
        if (same.isPresent()) {
            return keep(
                    run,
                    row,
                    Outcome.ALREADY_THERE,
                    origin.reference(),
                    same.get().number(),
                    null);
        }
        if (!before.isEmpty() && !everyContent) {
            return keep(
                    run,
                    row,
                    Outcome.REJECTED,
                    origin.reference(),
                    null,
                    "has the reference of " + before.get(0).number()
                            + ", which came with other content; say sameReference: import in the mapping if each such row is a complaint of its own");
        }
        ComplaintNumber number = intake.receive(complaint).number();
        store.add(origin.source(), origin.reference(), digest, number);
        return keep(run, row, Outcome.IMPORTED, origin.reference(), number, null);
    }

    @Transactional
    public ImportStore.Line reject(long run, Row row, String reference, String reason) {
        return keep(
                run,
                row,
                Outcome.REJECTED,
                reference,
                null,
                reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
    }

    private ImportStore.Line keep(
            long run, Row row, Outcome outcome, String reference, ComplaintNumber number, String reason) {
        var line = new ImportStore.Line(
                row.line(),
                row.lastLine(),
                outcome.toString(),
                reference,
                number == null ? null : number.value(),
                reason);
        store.add(run, line);
        return line;
    }
}
