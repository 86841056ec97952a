package org.redress.insight;

/** What of a complaint fits what somebody looks for. */
public enum FoundBy {

    /** Number, e-mail address, phone, reference, old id or name of a file. */
    KEY,
    /** A name, perhaps with typing errors. */
    NAME,
    /** Words of its texts. */
    WORDS
}
