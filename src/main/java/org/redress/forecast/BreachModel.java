package org.redress.forecast;

import java.util.Optional;

/**
 * Says how probable it is that a clock is missed: it takes finished complaints that stood at the same activity at least
 * as long, and computes the share that then needed longer than the time left. When the queue is longer than usual,
 * their times are stretched. {@code bench/forecast} compares it with the rule "half of the time is used".
 */
public final class BreachModel {

    private final History history;

    public BreachModel(History history) {
        this.history = history;
    }

    /** @return empty when history says too little */
    public Optional<Forecast> forecast(Situation situation) {
        return history.of(situation.place(), situation.spent()).map(experience -> new Forecast(situation, experience));
    }
}
