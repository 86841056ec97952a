package org.redress.resolution;

import java.time.Instant;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;

/**
 * A decision waits for an answer.
 *
 * @param decidedAt when it was communicated; optional
 * @param answerBy  as in {@link DecisionLetter}
 */
record ReminderLetter(Instant decidedAt, Instant answerBy) implements LetterContents {

    @Override
    public LetterKind kind() {
        return ResolutionLetter.REMINDER;
    }

    @Override
    public void show(LetterPage page) {
        page.day("decidedOn", decidedAt);
        page.day("answerBy", answerBy);
    }
}
