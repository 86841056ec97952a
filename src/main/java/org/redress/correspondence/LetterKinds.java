package org.redress.correspondence;

/** The kinds of letters that one module writes. */
public interface LetterKinds {

    LetterKind[] all();
}
