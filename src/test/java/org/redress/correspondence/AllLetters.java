package org.redress.correspondence;

import org.redress.Implementations;

/** The kinds of letters of all modules, for tests that start none of them. */
final class AllLetters {

    static final KnownLetters KNOWN = new KnownLetters(Implementations.of(LetterKinds.class));

    private AllLetters() {}
}
