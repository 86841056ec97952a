package org.redress.intake.bulk;

import java.util.Arrays;

/** What becomes of a row. */
enum Outcome {
    IMPORTED("imported"),
    ALREADY_THERE("already there"),
    REJECTED("rejected");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    static Outcome of(String words) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.words.equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return words;
    }
}
