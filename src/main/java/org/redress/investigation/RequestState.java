package org.redress.investigation;

/** Where a request for information stands; while it is open, the complaint waits. */
public enum RequestState {
    OPEN,
    ANSWERED,
    LAPSED,
    CANCELLED
}
