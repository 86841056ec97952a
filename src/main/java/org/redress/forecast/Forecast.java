package org.redress.forecast;

import java.time.Duration;

/** How an open clock will probably end, and the numbers it follows from. */
public final class Forecast {

    private final Situation situation;
    private final Experience experience;
    private final double stretch;
    private final double probability;

    Forecast(Situation situation, Experience experience) {
        this.situation = situation;
        this.experience = experience;
        stretch = situation.queue().stretch();
        probability = experience.shareLongerThan(situation.left(), stretch);
    }

    /** Of missing the due date. */
    public double probability() {
        return probability;
    }

    public Risk risk() {
        return Risk.of(probability);
    }

    public Situation situation() {
        return situation;
    }

    /** What the complaints it is compared to have in common with it. */
    public Place comparedTo() {
        return experience.place();
    }

    /** How many those are. */
    public int comparable() {
        return experience.size();
    }

    /**
     * The complaint stands there longer than almost all of them. The longest of them are compared, with the times they
     * took in all.
     */
    public boolean isBeyond() {
        return experience.isBeyond();
    }

    /** Half of them needed at most this much longer; the queue is taken into account. */
    public Duration median() {
        return experience.quantile(0.5, stretch);
    }

    /** Nine of ten of them. */
    public Duration p90() {
        return experience.quantile(0.9, stretch);
    }
}
