package org.redress.complaint;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The business status of a complaint, kept apart from where the process token stands. */
public enum ComplaintStatus {
    RECEIVED,
    ACKNOWLEDGED,
    IN_INVESTIGATION,
    DECISION_PENDING,
    DECISION_COMMUNICATED,
    ACCEPTED,
    REJECTED,
    NO_REPLY,
    IN_REVIEW,
    EXTERNAL_ROUTE,
    OUT_OF_SCOPE,
    WITHDRAWN,
    CLOSED;

    /** A complaint may be withdrawn at any time; new information may lead to a review of a communicated decision. */
    private static final Map<ComplaintStatus, Set<ComplaintStatus>> NEXT = Map.ofEntries(
            Map.entry(RECEIVED, EnumSet.of(ACKNOWLEDGED, IN_INVESTIGATION, OUT_OF_SCOPE)),
            Map.entry(ACKNOWLEDGED, EnumSet.of(IN_INVESTIGATION, OUT_OF_SCOPE)),
            Map.entry(IN_INVESTIGATION, EnumSet.of(DECISION_PENDING)),
            Map.entry(DECISION_PENDING, EnumSet.of(DECISION_COMMUNICATED, NO_REPLY)),
            Map.entry(DECISION_COMMUNICATED, EnumSet.of(ACCEPTED, REJECTED, NO_REPLY, IN_REVIEW)),
            Map.entry(ACCEPTED, EnumSet.of(IN_REVIEW, CLOSED)),
            Map.entry(NO_REPLY, EnumSet.of(ACCEPTED, REJECTED, IN_REVIEW, CLOSED)),
            Map.entry(REJECTED, EnumSet.of(IN_REVIEW, EXTERNAL_ROUTE)),
            Map.entry(IN_REVIEW, EnumSet.of(DECISION_PENDING)),
            Map.entry(EXTERNAL_ROUTE, EnumSet.of(CLOSED)),
            Map.entry(OUT_OF_SCOPE, EnumSet.of(RECEIVED, ACKNOWLEDGED, CLOSED)),
            Map.entry(WITHDRAWN, EnumSet.of(CLOSED)));

    boolean mayBecome(ComplaintStatus next) {
        return this != CLOSED && next == WITHDRAWN
                || NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
