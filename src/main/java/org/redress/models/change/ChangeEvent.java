package org.redress.models.change;

import java.time.Instant;

/** A line of a change's audit trail. */
public record ChangeEvent(Instant at, String actor, Kind kind, String remark) {

    /** What happened. */
    public enum Kind {
        DRAFTED,
        FILE_TAKEN,
        FILE_ADDED,
        FILE_WRITTEN,
        FILE_DROPPED,
        DESCRIBED,
        REQUESTED,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        REFUSED,
        ACTIVATED,
        MOVED
    }
}
