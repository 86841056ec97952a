package org.redress.complaint;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The business status of a complaint, kept apart from where the process token stands. */
public enum ComplaintStatus {
    RECEIVED, ACKNOWLEDGED, IN_INVESTIGATION, DECISION_PENDING, DECISION_COMMUNICATED, ACCEPTED, REJECTED, NO_REPLY,
    IN_REVIEW, EXTERNAL_ROUTE, OUT_OF_SCOPE, CLOSED;

    /** Closing is possible from everywhere: a complaint may be withdrawn at any time. */
    private static final Map<ComplaintStatus, Set<ComplaintStatus>> NEXT = Map.ofEntries(
            Map.entry(RECEIVED, EnumSet.of(ACKNOWLEDGED, IN_INVESTIGATION, OUT_OF_SCOPE, CLOSED)),
            Map.entry(ACKNOWLEDGED, EnumSet.of(IN_INVESTIGATION, OUT_OF_SCOPE, CLOSED)),
            Map.entry(IN_INVESTIGATION, EnumSet.of(DECISION_PENDING, CLOSED)),
            Map.entry(DECISION_PENDING, EnumSet.of(DECISION_COMMUNICATED, CLOSED)),
            Map.entry(DECISION_COMMUNICATED, EnumSet.of(ACCEPTED, REJECTED, NO_REPLY, CLOSED)),
            Map.entry(ACCEPTED, EnumSet.of(CLOSED)),
            Map.entry(NO_REPLY, EnumSet.of(ACCEPTED, REJECTED, CLOSED)),
            Map.entry(REJECTED, EnumSet.of(IN_REVIEW, EXTERNAL_ROUTE, CLOSED)),
            Map.entry(IN_REVIEW, EnumSet.of(DECISION_PENDING, CLOSED)),
            Map.entry(EXTERNAL_ROUTE, EnumSet.of(CLOSED)),
            Map.entry(OUT_OF_SCOPE, EnumSet.of(RECEIVED, ACKNOWLEDGED, CLOSED)));

    boolean mayBecome(ComplaintStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
