package org.redress.investigation;

/** Whom a request for information is for. */
public enum AskedOf {
    COMPLAINANT,
    THIRD_PARTY
}
