package org.redress.deadlines;

import java.time.Instant;
import java.util.List;
import org.redress.calendar.ExplanationLine;

/**
 * A line of the ledger; never changed.
 *
 * @param amount      units granted, of an extension
 * @param dueBefore   {@code null} when there was no date before
 * @param dueAt       the date from here on
 * @param explanation why then; empty when the date did not move
 */
public record ClockEntry(
        Type type,
        Instant at,
        String actor,
        String reason,
        Integer amount,
        Instant dueBefore,
        Instant dueAt,
        List<ExplanationLine> explanation) {

    /** What can happen to a clock. */
    public enum Type {
        STARTED,
        PAUSED,
        PAUSE_REFUSED,
        RESUMED,
        EXTENDED,
        EXTENSION_REFUSED,
        MET,
        BREACHED,
        CANCELLED,
        RECALCULATED,
        ENDED
    }
}
