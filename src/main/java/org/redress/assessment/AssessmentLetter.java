package org.redress.assessment;

import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterKinds;
import org.springframework.stereotype.Component;

/** Letters to the complainant when a complaint is not handled on. */
enum AssessmentLetter implements LetterKind {
    OUT_OF_SCOPE,
    WITHDRAWN;

    @Override
    public Class<? extends LetterContents> contents() {
        return switch (this) {
            case OUT_OF_SCOPE -> OutOfScopeLetter.class;
            case WITHDRAWN -> WithdrawnLetter.class;
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
