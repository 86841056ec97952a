package org.redress.forecast;

/** How probable it is that a clock is missed. */
public enum Risk {
    LIKELY(0.5),
    POSSIBLE(0.3),
    UNLIKELY(0);

    private final double from;

    Risk(double from) {
        this.from = from;
    }

    static Risk of(double probability) {
        return probability >= LIKELY.from ? LIKELY : probability >= POSSIBLE.from ? POSSIBLE : UNLIKELY;
    }
}
