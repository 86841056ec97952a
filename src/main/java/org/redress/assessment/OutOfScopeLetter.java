package org.redress.assessment;

import java.util.Objects;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;
import org.redress.correspondence.told.OutsideStage;

/**
 * @param reason     why the complaint is not handled here
 * @param mayDispute whether the complainant may say that it is
 */
record OutOfScopeLetter(String reason, boolean mayDispute) implements LetterContents {

    OutOfScopeLetter {
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public LetterKind kind() {
        return AssessmentLetter.OUT_OF_SCOPE;
    }

    @Override
    public void show(LetterPage page) {
        page.text("reason", reason);
        page.choice("mayDispute", mayDispute);
        page.outside(OutsideStage.OUT_OF_SCOPE);
    }
}
