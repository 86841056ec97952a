package org.redress.intake;

import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterKinds;
import org.springframework.stereotype.Component;

/** What the complainant is written when a complaint has arrived (ISO 10002 7.4). */
enum IntakeLetter implements LetterKind {
    ACKNOWLEDGEMENT;

    @Override
    public Class<? extends LetterContents> contents() {
        return switch (this) {
            case ACKNOWLEDGEMENT -> Acknowledgement.class;
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
