package org.redress.insight;

/**
 * How many complaints fit.
 *
 * @param estimated whether {@code value} is what the database expects, rounded to two digits; else it was counted
 */
public record Total(long value, boolean estimated) {

    static Total counted(long value) {
        return new Total(value, false);
    }

    /** @param atLeast so many were seen */
    static Total estimated(long expected, long atLeast) {
        long unit = Math.max(1, (long) Math.pow(10, Math.floor(Math.log10(Math.max(1, expected))) - 1));
        return new Total(Math.max(atLeast, Math.round((double) expected / unit) * unit), true);
    }
}
