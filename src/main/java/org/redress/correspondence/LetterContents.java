package org.redress.correspondence;

import java.util.List;

/**
 * What one letter says beyond the complaint itself: a record whose components are its facts. Its constructor refuses a
 * missing mandatory fact, so no letter is sent with a gap in it.
 */
public interface LetterContents {

    LetterKind kind();

    /** Puts the facts where the template shows them; a letter without facts need not override this. */
    default void show(LetterPage page) {}

    /** Ids of documents of the complaint that go with it. */
    default List<Long> enclosures() {
        return List.of();
    }

    default String subject(LetterPage page) {
        return page.subjectOf(kind());
    }
}
