package org.redress.investigation;

/** How the work goes on when a request lapsed without an answer. */
public enum Continuation {
    WITHOUT_ANSWER,
    ASK_AGAIN
}
