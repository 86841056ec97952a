package org.redress.models;

/** The file is not what its name says. */
public class UnreadableModel extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableModel(String message) {
        super(message);
    }
}
