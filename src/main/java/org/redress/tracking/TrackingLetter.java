package org.redress.tracking;

import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterKinds;
import org.springframework.stereotype.Component;

/** What is written so that a complainant finds back to their complaint. */
enum TrackingLetter implements LetterKind {
    LINK;

    @Override
    public Class<? extends LetterContents> contents() {
        return switch (this) {
            case LINK -> LinkLetter.class;
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
