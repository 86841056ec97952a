package org.redress.correspondence.told;

/** What a day in a letter is promised for. */
public enum PromisedDay {
    /** We answer by this day. */
    ANSWER,

    /** The complainant can answer a decision until this day, before silence closes the complaint. */
    ANSWER_TO_DECISION,

    /** The complainant can object to the closing until this day. */
    OBJECTION
}
