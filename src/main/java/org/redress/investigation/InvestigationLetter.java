package org.redress.investigation;

import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterKinds;
import org.springframework.stereotype.Component;

/** What the complainant is asked, and reminded of. */
enum InvestigationLetter implements LetterKind {
    INFORMATION_REQUEST,
    INFORMATION_REMINDER;

    @Component
    static class Types implements LetterKinds {

        @Override
        public LetterKind[] all() {
            return values();
        }
    }
}
