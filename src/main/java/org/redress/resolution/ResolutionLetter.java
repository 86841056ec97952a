package org.redress.resolution;

import java.util.Set;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterKinds;
import org.springframework.stereotype.Component;

/** What the complainant is written of decision and closing (ISO 10002 7.8, 7.9). */
enum ResolutionLetter implements LetterKind {
    DECISION,
    REMINDER,
    CLOSING;

    @Override
    public Class<? extends LetterContents> contents() {
        return switch (this) {
            case DECISION -> DecisionLetter.class;
            case REMINDER -> ReminderLetter.class;
            case CLOSING -> ClosingLetter.class;
        };
    }

    /**
     * A decision says what came of what was announced; a closing asks for no answer to a decision any more. An acknowledgement is never
     * overtaken: it is owed.
     */
    @Override
    public Set<String> overtakes() {
        return switch (this) {
            case DECISION -> Set.of("REVIEW_OPENED", "DELAY", "EXTENSION");
            case REMINDER -> Set.of();
            case CLOSING -> Set.of(REMINDER.name());
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
