package org.redress.calendar;

import java.time.Instant;

/**
 * A time in which a complaint stood still because an answer was awaited.
 *
 * @param to exclusive
 */
public record Pause(Instant from, Instant to) {

    boolean isAfter(Instant moment) {
        return to.isAfter(moment);
    }

    /** The part of the pause from a moment on. */
    Pause since(Instant moment) {
        return from.isBefore(moment) ? new Pause(moment, to) : this;
    }
}
