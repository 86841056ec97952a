package org.redress.paper;

import java.time.Duration;

/** A press that one test has for itself. */
public final class Presses {

    public static final Press FREE = new Press(2, Duration.ofSeconds(30));

    private Presses() {}

    public static Typesetter typesetter() {
        return new Typesetter("", FREE);
    }
}
