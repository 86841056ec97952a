package org.redress.record;

/**
 * What can stand in a timeline. Each module lists its events in an enum and announces it as {@link EventTypes}; the
 * tracking lines of the follow-up form of ISO 10002 (acknowledged, assessed, investigated, resolved, informed,
 * corrected, correction verified, closed) are among them.
 */
public interface TimelineEvent {

    /** The word that is stored and shown. */
    String name();

    /**
     * Whether a member of staff who did it was involved and so may not review the subject (ISO 10002 4.7). True for
     * every event, except those that only the organisation itself or the system can cause.
     */
    default boolean isInvolvement() {
        return true;
    }

    /** Whether the complainant said it and gets a receipt for it that no other letter is. */
    default boolean isReceipted() {
        return false;
    }

    /** Whether it tells how far the handling is, so that clocks may start and end by it. */
    default boolean isMilestone() {
        return true;
    }
}
