package org.redress.complaint;

/** Why a complaint may be closed (ISO 10002 7.9); silence is a reason of its own and never counts as satisfied. */
public enum CloseReason {
    ACCEPTED,
    NO_REPLY,
    ROUTES_EXHAUSTED,
    EXTERNAL_DECISION,
    SATISFIED_LATER,
    WITHDRAWN,
    OUT_OF_SCOPE
}
