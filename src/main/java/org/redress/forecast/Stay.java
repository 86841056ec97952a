package org.redress.forecast;

import java.time.Duration;

/**
 * One visit of a complaint to an activity that is over and was followed by what the clock waits for.
 *
 * @param length    how long the complaint stood there before it moved on or the goal was reached
 * @param untilGoal from the beginning of the visit to the goal, never shorter
 */
public record Stay(Duration length, Duration untilGoal) {

    public Stay {
        length = length.compareTo(untilGoal) > 0 ? untilGoal : length;
    }
}
