package org.redress.insight;

import java.time.Instant;

/** How a list is sorted. The number makes each order strict, so that a page begins exactly where the one before ended. */
public enum SortOrder {

    /** The next clock first; complaints without one last. */
    NEXT_CLOCK("coalesce(c.next_due_at, 'infinity'::timestamptz)", "asc", ">", null) {
        @Override
        Instant of(ComplaintLine line) {
            return line.nextDueAt();
        }
    },
    NEWEST("c.received_at", "desc", "<", null) {
        @Override
        Instant of(ComplaintLine line) {
            return line.receivedAt();
        }
    },
    OLDEST("c.received_at", "asc", ">", null) {
        @Override
        Instant of(ComplaintLine line) {
            return line.receivedAt();
        }
    },
    /** Closed ones only, the latest first. */
    CLOSED("c.closed_at", "desc", "<", "c.closed_at is not null") {
        @Override
        Instant of(ComplaintLine line) {
            return line.closedAt();
        }
    };

    private final String column;
    private final String direction;
    private final String after;
    private final String condition;

    SortOrder(String column, String direction, String after, String condition) {
        this.column = column;
        this.direction = direction;
        this.after = after;
        this.condition = condition;
    }

    /** What the line is sorted by; {@code null} sorts last. */
    abstract Instant of(ComplaintLine line);

    String orderBy() {
        return " order by " + column + " " + direction + ", c.number " + direction;
    }

    /** What lies behind the line that the parameters {@code afterMoment} and {@code afterNumber} name. */
    String behind() {
        return "(" + column + ", c.number) " + after + " (cast(:afterMoment as timestamptz), :afterNumber)";
    }

    /** What is listed in this order at all; {@code null} for everything. */
    String condition() {
        return condition;
    }
}
