package org.redress.deadlines.upkeep;

import java.time.Instant;
import org.redress.calendar.CalendarId;

/** How far the dates of clocks are moved after a calendar changed. */
public record RecalculationProgress(
        long id,
        CalendarId calendar,
        String requestedBy,
        Instant requestedAt,
        int total,
        int done,
        int moved,
        long lastClock,
        Instant finishedAt) {}
