package org.redress.assessment;

import java.util.Objects;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;
import org.redress.correspondence.receipts.Said;

/** The complaint was taken back. */
record WithdrawnLetter(Said said) implements LetterContents {

    WithdrawnLetter {
        Objects.requireNonNull(said, "said");
    }

    @Override
    public LetterKind kind() {
        return AssessmentLetter.WITHDRAWN;
    }

    @Override
    public void show(LetterPage page) {
        said.show(page);
    }
}
