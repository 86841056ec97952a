package org.redress.deadlines;

/** What has to happen when time is up. */
public enum Duty {

    /** Nothing beyond being late. */
    NONE,
    /** The complainant must be told why it takes longer, and what they may do. */
    LETTER,
    /** A report to an authority must have left by then. */
    REPORT,
    /** It is a time limit of the complainant: it ends, and nobody is late. */
    WINDOW_ENDS
}
