package org.redress.investigation;

import java.time.Instant;
import java.util.Objects;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;

/**
 * @param what     what we asked the complainant for
 * @param askedAt  when
 * @param answerBy a moment of the last day to answer
 */
record RequestReminderLetter(String what, Instant askedAt, Instant answerBy) implements LetterContents {

    RequestReminderLetter {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(askedAt, "askedAt");
        Objects.requireNonNull(answerBy, "answerBy");
    }

    @Override
    public LetterKind kind() {
        return InvestigationLetter.INFORMATION_REMINDER;
    }

    @Override
    public void show(LetterPage page) {
        page.text("what", what);
        page.day("askedOn", askedAt);
        page.day("answerBy", answerBy);
    }
}
