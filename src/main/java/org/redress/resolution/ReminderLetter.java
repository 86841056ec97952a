package org.redress.resolution;

import java.time.Instant;
import org.redress.complaint.Stage;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;
import org.redress.correspondence.told.OutsideStage;
import org.redress.correspondence.told.PromisedDay;

/**
 * A decision waits for an answer.
 *
 * @param stage     of the decision
 * @param decidedAt when it was communicated; optional
 * @param answerBy  as in {@link DecisionLetter}
 */
record ReminderLetter(Stage stage, Instant decidedAt, Instant answerBy) implements LetterContents {

    @Override
    public LetterKind kind() {
        return ResolutionLetter.REMINDER;
    }

    @Override
    public void show(LetterPage page) {
        page.day("decidedOn", decidedAt);
        page.promisedDay("answerBy", PromisedDay.ANSWER_TO_DECISION, answerBy);
        page.outside(OutsideStage.ofDecision(stage));
    }
}
