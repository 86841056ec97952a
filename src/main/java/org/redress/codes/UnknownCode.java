package org.redress.codes;

import org.redress.contract.NotThere;

/** There is no such list, or no such word in it. Becomes HTTP 404. */
public class UnknownCode extends NotThere {

    public UnknownCode() {
        super("There is no such word in a code list.");
    }
}
