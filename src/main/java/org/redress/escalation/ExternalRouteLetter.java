package org.redress.escalation;

import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;
import org.redress.correspondence.told.OutsideStage;

/** Where to turn outside. */
record ExternalRouteLetter() implements LetterContents {

    @Override
    public LetterKind kind() {
        return EscalationLetter.EXTERNAL_ROUTE;
    }

    @Override
    public void show(LetterPage page) {
        page.outside(OutsideStage.FINAL_RESPONSE);
    }
}
