package org.redress.deadlines.forecast;

import java.time.Duration;

/**
 * How an open clock will probably end, and the numbers it follows from.
 *
 * @param probability of missing the due date
 * @param comparedTo  what the complaints it is compared to have in common with it
 * @param comparable  how many those are
 * @param isBeyond    it stands there longer than almost any of them: they are the longest, and the times are those they took in all
 * @param median      half of them needed at most so much longer, the length of the queue included
 * @param p90         nine of ten of them
 */
public record Forecast(double probability, Situation situation, Place comparedTo, int comparable, boolean isBeyond, Duration median,
        Duration p90) {

    public Risk risk() {
        return Risk.of(probability);
    }
}
