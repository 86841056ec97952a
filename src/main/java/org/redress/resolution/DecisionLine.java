package org.redress.resolution;

import java.time.Instant;
import java.time.LocalDate;
import org.redress.complaint.Answer;
import org.redress.complaint.Outcome;
import org.redress.complaint.Stage;
import org.redress.contract.Money;

/** A decision as it is shown, one per stage; what a body outside ordered has no outcome, and a day until which it is done. {@code answerBy} is null when silence never closes the complaint. */
public record DecisionLine(
        Stage stage,
        Outcome outcome,
        String reasons,
        String about,
        String prevention,
        Remedy remedy,
        String decidedBy,
        Instant decidedAt,
        Boolean approved,
        String approvedBy,
        String approvalReason,
        Instant communicatedAt,
        Instant answerBy,
        Answer answer,
        String answerReason,
        Instant answeredAt,
        String fulfilment,
        String fulfilledBy,
        Instant fulfilledAt,
        String verifiedBy,
        Instant verifiedAt,
        LocalDate dueOn) {

    /** What the complainant gets in money, or null. */
    public Money remedyMoney() {
        return remedy.isMoney() ? remedy.money() : null;
    }

    /** The promise in words, or null. */
    public String remedyText() {
        return remedy.text();
    }

    /** Whether the complainant was told what stands here: a decision that is made anew was not told yet. */
    public boolean hasReachedThem() {
        return communicatedAt != null && !communicatedAt.isBefore(decidedAt);
    }
}
