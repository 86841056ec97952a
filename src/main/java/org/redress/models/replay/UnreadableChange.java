package org.redress.models.replay;

/** The changed file is none that can be tried out; the rules of models say why in better words. */
public class UnreadableChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableChange(String message, Throwable cause) {
        super(message, cause);
    }
}
