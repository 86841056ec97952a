package org.redress.escalation;

import java.time.LocalDate;
import java.util.Objects;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;
import org.redress.correspondence.told.OutsideStage;

/**
 * An answer that is due by law takes longer.
 *
 * @param expectedAnswer the day by which it comes; promised from then on
 */
record DelayLetter(String reason, LocalDate expectedAnswer) implements LetterContents {

    DelayLetter {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(expectedAnswer, "expectedAnswer");
    }

    @Override
    public LetterKind kind() {
        return EscalationLetter.DELAY;
    }

    @Override
    public void show(LetterPage page) {
        page.text("reason", reason);
        page.newDayOfAnswer("expectedAnswer", expectedAnswer);
        page.outside(OutsideStage.DELAY);
    }
}
