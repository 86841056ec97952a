package org.redress.contract;

/** What somebody asks for is not there, or not for them. Becomes HTTP 404. */
public class NotThere extends RuntimeException {

    public NotThere(String message) {
        super(message);
    }
}
