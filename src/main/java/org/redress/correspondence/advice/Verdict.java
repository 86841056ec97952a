package org.redress.correspondence.advice;

/** Whether a letter says something. */
public enum Verdict {
    THERE,
    MISSING,
    /** Words stand in its place, and nothing tells what they say. */
    UNSURE;

    static Verdict of(boolean there) {
        return there ? THERE : MISSING;
    }
}
