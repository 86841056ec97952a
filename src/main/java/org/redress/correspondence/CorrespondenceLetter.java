package org.redress.correspondence;

import org.redress.correspondence.receipts.ReceiptLetter;
import org.redress.correspondence.receipts.ReopenedLetter;
import org.springframework.stereotype.Component;

/** Letters that no single stage of handling writes. */
public enum CorrespondenceLetter implements LetterKind {

    /** The complaint was opened again. */
    REOPENED,

    /** We have what the complainant said. */
    RECEIPT,

    /** A letter that a process owner added; see {@link OwnLetters}. */
    OWN {
        /** Which of their letters: the occasion begins with its name. */
        @Override
        public String writtenFor(String occasion) {
            return name() + " " + occasion.substring(0, occasion.indexOf(' '));
        }
    };

    @Override
    public Class<? extends LetterContents> contents() {
        return switch (this) {
            case REOPENED -> ReopenedLetter.class;
            case RECEIPT -> ReceiptLetter.class;
            case OWN -> OwnLetter.class;
        };
    }

    @Component
    static class Types implements LetterKinds {

        @Override
        public LetterKind[] all() {
            return values();
        }
    }
}
