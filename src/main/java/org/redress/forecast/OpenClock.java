package org.redress.forecast;

import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Priority;
import org.redress.deadlines.ClockClass;

/**
 * A clock that runs.
 *
 * @param goal events that end it, as in {@link Place}
 */
public record OpenClock(
        ComplaintNumber complaint,
        Priority priority,
        String team,
        String step,
        ClockClass clockClass,
        String goal,
        Instant dueAt) {}
