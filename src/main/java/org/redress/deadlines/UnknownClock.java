package org.redress.deadlines;

import org.redress.contract.NotThere;

/** There is no such clock. */
public class UnknownClock extends NotThere {

    public UnknownClock() {
        super("There is no such clock.");
    }
}
