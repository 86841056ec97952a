package org.redress.platform.deployment;

/** The file is not what its name says. */
class UnreadableModel extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableModel(String message) {
        super(message);
    }
}
