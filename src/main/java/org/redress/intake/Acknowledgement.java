package org.redress.intake;

import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;
import org.redress.correspondence.told.OutsideStage;

/** The complaint has arrived, and by which day it is answered. */
record Acknowledgement() implements LetterContents {

    @Override
    public LetterKind kind() {
        return IntakeLetter.ACKNOWLEDGEMENT;
    }

    @Override
    public void show(LetterPage page) {
        page.dayOfAnswer("answerBy");
        page.outside(OutsideStage.RECEIPT);
    }
}
