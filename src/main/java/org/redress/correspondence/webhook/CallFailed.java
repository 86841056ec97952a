package org.redress.correspondence.webhook;

/** The other system did not take a call. */
class CallFailed extends Exception {

    private static final long serialVersionUID = 1L;

    CallFailed(String message) {
        super(message);
    }
}
