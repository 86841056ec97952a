package org.redress.investigation;

import org.redress.contract.NotThere;

/** The complaint has no such request for information. */
public class UnknownRequest extends NotThere {

    public UnknownRequest() {
        super("There is no such request for information.");
    }
}
