package org.redress.contract;

import java.time.Instant;

/** The moments that lists can be asked about. */
public final class SensibleMoment {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2300-12-31T23:59:59Z");

    private SensibleMoment() {}

    /** @throws RuleRefused for the field, when the moment is out of bounds; {@code null} is no moment and goes */
    public static void require(String field, Instant moment) {
        if (moment != null && !is(moment)) {
            throw new RuleRefused(field, "must be in the years 1900 to 2300");
        }
    }

    public static boolean is(Instant moment) {
        return !moment.isBefore(EARLIEST) && !moment.isAfter(LATEST);
    }
}
