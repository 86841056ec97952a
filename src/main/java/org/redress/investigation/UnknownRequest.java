package org.redress.investigation;

/** The complaint has no such request for information. */
public class UnknownRequest extends RuntimeException {

    public UnknownRequest() {
        super("There is no such request for information.");
    }
}
