package org.redress.complaint;

/**
 * First answer, review by somebody else after the complainant rejected it, or an order of a body outside. A complaint
 * itself is never at the last one.
 */
public enum Stage {
    FIRST,
    SECOND,
    EXTERNAL
}
