package org.redress.correspondence.receipts;

import java.util.Objects;
import org.redress.correspondence.CorrespondenceLetter;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;
import org.redress.correspondence.told.OutsideStage;

/**
 * The complaint was opened again.
 *
 * @param asked when the complainant made us do so; {@code null} when it is our own doing
 */
public record ReopenedLetter(Next next, Said asked) implements LetterContents {

    /** What follows. */
    public enum Next {
        /** Nothing was decided yet. */
        ANEW,
        REVIEW,
        /** Our own stages are used up. */
        OUTSIDE
    }

    public ReopenedLetter {
        Objects.requireNonNull(next, "next");
    }

    @Override
    public LetterKind kind() {
        return CorrespondenceLetter.REOPENED;
    }

    @Override
    public void show(LetterPage page) {
        page.word("next", "reopened", next.name());
        page.choice("asked", asked != null);
        if (asked != null) {
            asked.show(page);
        }
        page.outside(
                switch (next) {
                    case ANEW -> OutsideStage.RECEIPT;
                    case REVIEW -> OutsideStage.REVIEW;
                    case OUTSIDE -> OutsideStage.FINAL_RESPONSE;
                });
    }
}
