package org.redress.deadlines.forecast;

import java.time.Duration;
import java.util.List;

/**
 * How much longer comparable complaints needed.
 *
 * @param place     what they have in common with the complaint in question
 * @param isBeyond  hardly any ever stood there so long
 * @param remaining the shortest first
 */
record Experience(Place place, boolean isBeyond, List<Duration> remaining) {

    int size() {
        return remaining.size();
    }

    Duration quantile(double share) {
        return remaining.get((int) Math.min(remaining.size() - 1L, Math.round(share * (remaining.size() - 1))));
    }

    /** Never quite 0 or 1: half a complaint is added that was late and half a one that was not. */
    double shareLongerThan(Duration left) {
        long longer = remaining.stream().filter(needed -> needed.compareTo(left) > 0).count();
        return (longer + 0.5) / (remaining.size() + 1);
    }

    Experience stretched(double factor) {
        return new Experience(place, isBeyond, remaining.stream().map(needed -> Duration.ofMillis(Math.round(needed.toMillis() * factor))).toList());
    }
}
