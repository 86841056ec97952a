package org.redress.complaint;

/** Order of work, P1 first; the decision table {@code determinePriority} sets it. */
public enum Priority {
    P1,
    P2,
    P3,
    P4
}
