package org.redress.correspondence;

import org.redress.correspondence.told.OutsideStage;

/** The complaint was opened again. */
public record ReopenedLetter() implements LetterContents {

    @Override
    public LetterKind kind() {
        return CorrespondenceLetter.REOPENED;
    }

    @Override
    public void show(LetterPage page) {
        page.outside(OutsideStage.RECEIPT);
    }
}
