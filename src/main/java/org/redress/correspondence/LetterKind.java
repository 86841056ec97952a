package org.redress.correspondence;

import java.util.Locale;

/**
 * A kind of letter. Each module has an enum of its own of what it writes and announces it as {@link LetterKinds}; a kind has a
 * subject, a text and an HTML body in {@code resources/mail}, and its facts are the components of a {@link LetterContents}.
 */
public interface LetterKind {

    /** The word that is stored and shown. */
    String name();

    /**
     * Whether it is written to staff and not to the complainant. Nothing of the complainant belongs into such a letter: staff mail leaves
     * the protected system.
     */
    default boolean isForStaff() {
        return false;
    }

    /** The name of its files and messages: lower case with hyphens. */
    default String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was written, as the timeline names it. */
    default String writtenFor(String occasion) {
        return name();
    }
}
