package org.redress.resolution;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.redress.complaint.CloseReason;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;
import org.redress.correspondence.told.OutsideStage;
import org.redress.correspondence.told.PromisedDay;

/**
 * The complaint is closed.
 *
 * @param objectionUntil the last day to object to the closing, {@code null} when there is nothing to object to
 * @param order          what became of what a body outside obliged us to
 * @param promise        what became of what the last decision promised
 * @param silence        how they were silent, where that closes it
 */
record ClosingLetter(
        CloseReason closeReason, LocalDate objectionUntil, Promise order, Promise promise, SilentAfter silence)
        implements LetterContents {

    /** A body outside has had its say, or is not needed. */
    private static final Set<CloseReason> NOTHING_OUTSIDE =
            EnumSet.of(CloseReason.EXTERNAL_DECISION, CloseReason.ROUTES_EXHAUSTED, CloseReason.SATISFIED_LATER);

    /** After what the complainant did not answer. */
    enum SilentAfter {
        NO_LETTER,
        DECISION,
        REMINDER
    }

    ClosingLetter {
        Objects.requireNonNull(closeReason, "closeReason");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(promise, "promise");
        Objects.requireNonNull(silence, "silence");
    }

    @Override
    public LetterKind kind() {
        return ResolutionLetter.CLOSING;
    }

    @Override
    public void show(LetterPage page) {
        page.word("closeReason", "closeReason", situation());
        page.choice("ordered", closeReason == CloseReason.EXTERNAL_DECISION && order == Promise.KEPT);
        page.choice("kept", closeReason == CloseReason.NO_REPLY && promise == Promise.KEPT);
        if (!NOTHING_OUTSIDE.contains(closeReason)) {
            page.outside(OutsideStage.CLOSING);
        }
        page.day("answerUntil", closeReason == CloseReason.NO_REPLY ? objectionUntil : null);
        if (objectionUntil != null) {
            page.keepPromise(PromisedDay.OBJECTION, objectionUntil);
        }
        page.day("disputeUntil", closeReason == CloseReason.OUT_OF_SCOPE ? objectionUntil : null);
    }

    ClosingLetter objectableUntil(LocalDate lastDay) {
        return new ClosingLetter(closeReason, lastDay, order, promise, silence);
    }

    private String situation() {
        return switch (closeReason) {
            case ACCEPTED -> "ACCEPTED_" + promise;
            case NO_REPLY -> "NO_REPLY_" + silence;
            default -> closeReason.name();
        };
    }
}
