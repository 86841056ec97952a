package org.redress.complaint;

/**
 * How closely a complaint is kept (ISO 10002 4.10). One place says who may read at which level, the database function
 * {@code hidden_complaints}, so that lists, counters and single files cannot differ.
 */
public enum AccessLevel {

    /** Everybody who works with complaints may read it. */
    OPEN,
    /**
     * Only the team that works on it, team leads, managers, complaints representatives and administrators may read it.
     */
    RESTRICTED,
    /**
     * Only complaints representatives, administrators and the team that works on it may read it. A team that consists
     * of everybody who handles complaints may not.
     */
    CONFIDENTIAL
}
