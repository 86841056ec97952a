package org.redress.deadlines;

/** There is no such clock. */
public class UnknownClock extends RuntimeException {

    public UnknownClock() {
        super("There is no such clock.");
    }
}
