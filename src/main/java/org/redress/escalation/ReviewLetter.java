package org.redress.escalation;

import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;
import org.redress.correspondence.receipts.Said;
import org.redress.correspondence.told.OutsideStage;

/**
 * A review was opened.
 *
 * @param rejected when the complainant rejected the decision; {@code null} when it is our own doing, because of new information
 */
record ReviewLetter(Said rejected) implements LetterContents {

    @Override
    public LetterKind kind() {
        return EscalationLetter.REVIEW_OPENED;
    }

    @Override
    public void show(LetterPage page) {
        page.choice("reconsidered", rejected == null);
        if (rejected != null) {
            rejected.show(page);
        }
        page.dayOfAnswerAnew("answerBy");
        page.outside(OutsideStage.REVIEW);
    }
}
