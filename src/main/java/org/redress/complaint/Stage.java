package org.redress.complaint;

/** First answer, or review by somebody else after the complainant rejected it. */
public enum Stage {
    FIRST, SECOND
}
