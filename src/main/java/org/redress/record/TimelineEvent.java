package org.redress.record;

/**
 * What can stand in a timeline. Each module has an enum of its own of what happens in it and announces it as {@link EventTypes};
 * the tracking lines of the follow-up form of ISO 10002 (acknowledged, assessed, investigated, resolved, informed, corrected,
 * correction verified, closed) are among them.
 */
public interface TimelineEvent {

    /** The word that is stored and shown. */
    String name();

    /**
     * Whether a member of staff who did it had a hand in the subject and therefore has no part in its review (ISO 10002 4.7): every
     * event does, unless only the house itself or its technology can cause it.
     */
    default boolean isInvolvement() {
        return true;
    }

    /** Whether it tells how far the handling is, so that clocks may start and end by it. */
    default boolean isMilestone() {
        return true;
    }
}
