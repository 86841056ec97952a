package org.redress.deadlines;

import com.fasterxml.jackson.annotation.JsonValue;

/** Names one clock of one complaint. */
public record ClockId(@JsonValue long value) {

    /** @throws IllegalArgumentException when the text is no number */
    public static ClockId parse(String text) {
        return new ClockId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
