package org.redress.casework;

/** What was found on one issue. */
public enum FindingResult {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    UNABLE_TO_FIND
}
