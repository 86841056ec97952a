package org.redress.forecast;

import java.time.Duration;
import java.util.Arrays;

/** How much longer comparable complaints needed. */
final class Experience {

    private final Place place;
    private final boolean beyond;
    private final long[] millis;

    /**
     * @param place  what they have in common with the complaint in question
     * @param beyond hardly any ever stood there so long
     */
    Experience(Place place, boolean beyond, long[] millis) {
        this.place = place;
        this.beyond = beyond;
        this.millis = millis;
    }

    Place place() {
        return place;
    }

    boolean isBeyond() {
        return beyond;
    }

    int size() {
        return millis.length;
    }

    /** The time that this share of them needed at most. */
    Duration quantile(double share, double stretch) {
        long[] shortestFirst = millis.clone();
        Arrays.sort(shortestFirst);
        long needed = shortestFirst[(int) Math.min(millis.length - 1L, Math.round(share * (millis.length - 1)))];
        return Duration.ofMillis(Math.round(needed * stretch));
    }

    /** Never exactly 0 or 1: half a late complaint and half a punctual one are added. */
    double shareLongerThan(Duration left, double stretch) {
        double enough = left.toMillis() / stretch;
        int longer = 0;
        for (long needed : millis) {
            if (needed > enough) {
                longer++;
            }
        }
        return (longer + 0.5) / (millis.length + 1);
    }
}
