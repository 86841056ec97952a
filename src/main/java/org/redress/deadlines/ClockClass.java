package org.redress.deadlines;

/** Who set the limit. */
public enum ClockClass {

    /** A law, a regulator or a contract. */
    LEGAL,
    /** The organisation itself. */
    INTERNAL,
    /** The organisation itself, where somebody may be in danger. */
    SAFETY
}
