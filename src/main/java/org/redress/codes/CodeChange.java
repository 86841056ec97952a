package org.redress.codes;

import java.time.Instant;

/** Who changed what of a list, and when. */
public record CodeChange(String word, Deed deed, String detail, String changedBy, Instant changedAt) {

    public enum Deed {
        ADDED,
        CHANGED,
        DELETED
    }
}
