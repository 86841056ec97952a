package org.redress.models.change;

/** How far a change is. */
public enum ChangeState {
    /** Somebody works on it. */
    DRAFT,
    /** Waits for a second person. */
    REQUESTED,
    /** Waits for its day. */
    APPROVED,
    /** The second person said no. */
    REJECTED,
    /** The gate refused it at the time it should become active. */
    REFUSED,
    /** Taken back before it was active. */
    WITHDRAWN,
    /** In the engine. */
    ACTIVE;

    /** What did not go through may be mended and requested again. */
    public boolean isEditable() {
        return this != REQUESTED && this != APPROVED && this != ACTIVE;
    }

    public boolean isOnItsWay() {
        return this == REQUESTED || this == APPROVED;
    }
}
