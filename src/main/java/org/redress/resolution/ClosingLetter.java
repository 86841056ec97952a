package org.redress.resolution;

import java.time.LocalDate;
import java.util.Objects;
import org.redress.complaint.CloseReason;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;
import org.redress.correspondence.told.OutsideStage;

/**
 * The complaint is closed.
 *
 * @param objectionUntil the last day to object to the closing, {@code null} when there is nothing to object to
 * @param ordered        whether a body outside obliged us to something
 * @param carriedOut     whether what was promised is done and checked
 */
record ClosingLetter(CloseReason closeReason, LocalDate objectionUntil, boolean ordered, boolean carriedOut)
        implements LetterContents {

    ClosingLetter {
        Objects.requireNonNull(closeReason, "closeReason");
    }

    @Override
    public LetterKind kind() {
        return ResolutionLetter.CLOSING;
    }

    @Override
    public void show(LetterPage page) {
        boolean nothingToDo = closeReason == CloseReason.ACCEPTED && !carriedOut;
        page.word("closeReason", "closeReason", nothingToDo ? "ACCEPTED_DONE" : closeReason.name());
        page.choice("ordered", closeReason == CloseReason.EXTERNAL_DECISION && ordered);
        if (closeReason != CloseReason.EXTERNAL_DECISION) {
            page.outside(OutsideStage.CLOSING);
        }
        page.day("answerUntil", closeReason == CloseReason.NO_REPLY ? objectionUntil : null);
        page.day("disputeUntil", closeReason == CloseReason.OUT_OF_SCOPE ? objectionUntil : null);
    }
}
