package org.redress.insight;

/** Whose move is next in an open complaint (docs/definitions.md). */
public enum WaitingFor {

    /** They were asked for something, or have the decision and have not answered. */
    COMPLAINANT("is_waiting(c) and c.waiting_for = 'COMPLAINANT'"),
    /** A third party was asked, or an outside body decides. */
    OTHERS("is_waiting(c) and c.waiting_for = 'OTHERS'"),
    US("is_open(c) and not is_waiting(c)");

    private final String condition;

    WaitingFor(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
