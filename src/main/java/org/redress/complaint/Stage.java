package org.redress.complaint;

/** First answer, review by somebody else after the complainant rejected it, or what a body outside ordered; a complaint itself is never at the last. */
public enum Stage {
    FIRST,
    SECOND,
    EXTERNAL
}
