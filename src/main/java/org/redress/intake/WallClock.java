package org.redress.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Date and time as a clock on the wall shows them. */
public final class WallClock {

    private WallClock() {}

    /**
     * The moment of a local time in a zone. A local time that occurs twice, when summer time ends, is the earlier one,
     * because then the organisation knew and its time began.
     *
     * @throws DateTimeException when no clock there ever shows this, because summer time began
     */
    public static Instant at(LocalDateTime shown, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
        if (offsets.isEmpty()) {
            throw new DateTimeException("no clock in " + zone + " shows " + shown);
        }
        return shown.toInstant(offsets.get(0));
    }
}
