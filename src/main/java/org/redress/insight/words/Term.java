package org.redress.insight.words;

/**
 * A word as the index knows it.
 *
 * @param position of the word in its text, from 1; forms of one word share it
 * @param start of the word in the text that was read
 * @param end behind its last character
 */
record Term(String text, Form form, int position, int start, int end) {

    enum Form {
        /** One of the words, in their order. */
        WORD,
        /** Several words written as one: "follow-up", C-2026-000123-58. */
        WHOLE,
        /** A word from its end: in German the last part of a compound says what it is. */
        BACKWARDS,
        /** A character without the one that would make it a pair. */
        LAST
    }
}
