package org.redress.forecast;

import java.time.Duration;

/**
 * What waits at an activity for a team.
 *
 * @param waiting        complaints that wait there now, this one included
 * @param before         those of them that came earlier
 * @param finishedPerDay how many the team finished there a day, recently; 0 when nobody knows
 * @param usualStay      how long complaints stand there on average
 */
public record Queue(int waiting, int before, double finishedPerDay, Duration usualStay) {

    static final Queue UNKNOWN = new Queue(1, 0, 0, Duration.ZERO);
    /** A longer queue stretches times by this factor at most. */
    private static final double MOST = 2;

    private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

    /**
     * By how much a longer queue than usual stretches what is left to do; 1 when it is not longer. The wait that waiting and
     * finishing amount to (Little's law) is compared with the usual one; its root, because a part only of what is left is queueing.
     */
    double stretch() {
        if (finishedPerDay <= 0 || usualStay.compareTo(Duration.ZERO) <= 0) {
            return 1;
        }
        double days = waiting / finishedPerDay;
        return Math.min(MOST, Math.max(1, Math.sqrt(days * MILLIS_PER_DAY / usualStay.toMillis())));
    }
}
