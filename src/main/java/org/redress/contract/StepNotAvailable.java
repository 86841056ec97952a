package org.redress.contract;

/** The complaint does not wait for this now; it may at another time. Becomes HTTP 409. */
public class StepNotAvailable extends RuntimeException {

    public StepNotAvailable(String message) {
        super(message);
    }
}
