package org.redress.contract;

/** The complaint does not wait for this now; a later or earlier moment may be right. Becomes HTTP 409. */
public class StepNotAvailable extends RuntimeException {

    public StepNotAvailable(String message) {
        super(message);
    }
}
