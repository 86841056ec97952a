package org.redress.complaint;

/** What the organisation found on the complaint as a whole. */
public enum Outcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    RESOLVED_WITHOUT_FINDING
}
