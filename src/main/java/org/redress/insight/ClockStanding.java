package org.redress.insight;

/** How an open complaint stands to its next clock (docs/definitions.md); said of no closed one. */
public enum ClockStanding {

    /** The end of a clock has passed, and what it waits for has not happened. */
    OVERDUE("is_overdue(c, :now)"),
    /** None has ended, and one has used so much of its time that its rule warns. */
    AT_RISK("is_at_risk(c, :now)"),
    /** Clocks run, and none warns. */
    ON_TIME("is_open(c) and c.next_due_at >= :now and not is_at_risk(c, :now)"),
    /** None runs that binds the organisation. */
    NONE("is_open(c) and c.next_due_at is null");

    private final String condition;

    ClockStanding(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
