package org.redress.complaint;

import org.redress.contract.NotThere;

/** There is no such complaint (or document, note, ... of it) for the one who asks. Becomes HTTP 404. */
public class UnknownComplaint extends NotThere {

    public UnknownComplaint() {
        super("There is no such complaint.");
    }
}
