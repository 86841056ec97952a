package org.redress.resolution;

/** What is offered to put things right. */
public enum RemedyKind {
    NONE,
    APOLOGY,
    EXPLANATION,
    REFUND,
    COMPENSATION,
    REPAIR,
    REPLACEMENT,
    REDO_SERVICE,
    CANCEL_CHARGE,
    CHANGE_PROCESS,
    OTHER
}
