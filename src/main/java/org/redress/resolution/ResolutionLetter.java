package org.redress.resolution;

import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterKinds;
import org.springframework.stereotype.Component;

/** What the complainant is written of decision and closing (ISO 10002 7.8, 7.9). */
enum ResolutionLetter implements LetterKind {
    DECISION,
    REMINDER,
    CLOSING;

    @Component
    static class Types implements LetterKinds {

        @Override
        public LetterKind[] all() {
            return values();
        }
    }
}
