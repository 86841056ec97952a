package org.redress.intake;

import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterKinds;
import org.springframework.stereotype.Component;

/** What the complainant is written when a complaint has arrived (ISO 10002 7.4). */
enum IntakeLetter implements LetterKind {
    ACKNOWLEDGEMENT;

    @Component
    static class Types implements LetterKinds {

        @Override
        public LetterKind[] all() {
            return values();
        }
    }
}
