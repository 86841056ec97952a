package org.redress.insight;

import java.time.Instant;
import java.util.Set;
import org.redress.complaint.AccessLevel;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Priority;
import org.redress.complaint.Stage;

/**
 * Which complaints to list. None of a set means any; of several one must fit. The ends of periods are exclusive.
 *
 * @param owner    user ids; {@link #NOBODY} for open complaints without an owner
 * @param category words of either level, as are {@code channel}
 */
public record Criteria(
        Boolean open,
        Set<ComplaintStatus> status,
        Set<Stage> stage,
        Set<String> team,
        Set<String> owner,
        Set<Priority> priority,
        Set<String> category,
        Set<String> channel,
        Set<AccessLevel> accessLevel,
        Set<ClockStanding> clock,
        Set<WaitingFor> waitingFor,
        Instant receivedFrom,
        Instant receivedTo,
        Instant closedFrom,
        Instant closedTo) {

    /** Where an owner is asked for: none. No user has this id. */
    public static final String NOBODY = "-";

    public static final Criteria ANY =
            new Criteria(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    static final Criteria OPEN =
            new Criteria(true, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
