package org.redress.investigation;

import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterKinds;
import org.springframework.stereotype.Component;

/** What the complainant is asked, and reminded of. */
enum InvestigationLetter implements LetterKind {
    INFORMATION_REQUEST,
    INFORMATION_REMINDER;

    @Override
    public Class<? extends LetterContents> contents() {
        return switch (this) {
            case INFORMATION_REQUEST -> RequestLetter.class;
            case INFORMATION_REMINDER -> RequestReminderLetter.class;
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
