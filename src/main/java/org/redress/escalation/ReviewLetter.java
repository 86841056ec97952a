package org.redress.escalation;

import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;
import org.redress.correspondence.told.OutsideStage;

/**
 * A review was opened.
 *
 * @param reconsidered whether it is our own doing, because of new information
 */
record ReviewLetter(boolean reconsidered) implements LetterContents {

    @Override
    public LetterKind kind() {
        return EscalationLetter.REVIEW_OPENED;
    }

    @Override
    public void show(LetterPage page) {
        page.choice("reconsidered", reconsidered);
        page.outside(OutsideStage.REVIEW);
    }
}
