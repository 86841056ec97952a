package org.redress.investigation;

import java.time.Instant;
import java.util.Objects;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;

/**
 * @param what     what we need from the complainant
 * @param answerBy a moment of the last day to answer
 */
record RequestLetter(String what, Instant answerBy) implements LetterContents {

    RequestLetter {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(answerBy, "answerBy");
    }

    @Override
    public LetterKind kind() {
        return InvestigationLetter.INFORMATION_REQUEST;
    }

    @Override
    public void show(LetterPage page) {
        page.text("what", what);
        page.day("answerBy", answerBy);
    }
}
