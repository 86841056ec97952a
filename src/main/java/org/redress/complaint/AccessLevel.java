package org.redress.complaint;

/**
 * How closely a complaint is kept (ISO 10002 4.10). Who reads at which level stands in one place, the database's
 * {@code hidden_complaints}, so that lists, counters and single files cannot differ.
 */
public enum AccessLevel {

    /** Whoever works with complaints reads it. */
    OPEN,
    /** The team that works on it, team leads, managers, complaints representatives and administrators read it. */
    RESTRICTED,
    /** The team that works on it, unless that is everybody who handles complaints; complaints representatives and administrators. */
    CONFIDENTIAL
}
