package org.redress.casework.deeds;

/** Why something cannot be done about a complaint now. */
public enum Hindrance {
    /** No decision was sent that waits for an answer. */
    NO_DECISION,
    /** The decision was answered. */
    ANSWERED,
    /** The last day for it is over. */
    TOO_LATE,
    CLOSED,
    WITHDRAWN,
    /** Work from before the closing still goes on. */
    WORK_GOES_ON,
    /** Only those who lead the handling. */
    LEADS_ONLY,
    /** Its owner does this, and those who lead the handling. */
    OWNER_OR_LEADS,
    /** The scope was disputed before, and somebody else assessed it anew. */
    DISPUTED_BEFORE,
    /** No running process waits for it. */
    NOT_AWAITED,
    /** The complainant was told with the decision; a review changes it. */
    TOLD,
    /** The person handled the complaint at the first stage. */
    HANDLED_BEFORE
}
