package org.redress.correspondence;

import java.util.Locale;
import java.util.Set;

/**
 * A kind of letter. Each module lists its letters in an enum and announces it as {@link LetterKinds}. A kind has a
 * subject, a text and an HTML body in {@code resources/mail}; its facts are the components of a {@link LetterContents}.
 */
public interface LetterKind {

    /** The word that is stored and shown. */
    String name();

    /**
     * Whether it is written to staff and not to the complainant. Such a letter must contain nothing of the complainant:
     * staff mail leaves the protected system.
     */
    default boolean isForStaff() {
        return false;
    }

    /** The record of its facts, so that a letter that is kept can be written again; {@code null} when it never leaves later. */
    default Class<? extends LetterContents> contents() {
        return null;
    }

    /**
     * The words of letters that nobody needs any more once this one is written. One that waits to be posted or told is dropped: what it
     * would say is said in this one, or is not true any more.
     */
    default Set<String> overtakes() {
        return Set.of();
    }

    /** The name of its files and messages: lower case with hyphens. */
    default String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of what was written, for the timeline. */
    default String writtenFor(String occasion) {
        return name();
    }
}
