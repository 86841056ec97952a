package org.redress.correspondence;

/**
 * What one letter says beyond the complaint itself: a record whose components are its facts. Those that it cannot do without it refuses
 * to be made without, so nobody gets a letter with a hole in it.
 */
public interface LetterContents {

    LetterKind kind();

    /** Puts the facts where the template shows them; a letter without facts has nothing to do. */
    default void show(LetterPage page) {}

    default String subject(LetterPage page) {
        return page.subjectOf(kind());
    }
}
