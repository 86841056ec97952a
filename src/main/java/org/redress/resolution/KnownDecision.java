package org.redress.resolution;

import java.util.Optional;
import org.redress.casework.Objections;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintStatus;
import org.redress.correspondence.delivery.Deliveries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a complainant knows the decision: it arrived, or they came by the link of its letter, as with one that was posted and
 * not noted yet. Nobody answers on our page what they were not told (ISO 10002 7.8, 7.9).
 */
@Service
@Transactional(readOnly = true)
public class KnownDecision {

    private final Objections objections;
    private final Deliveries deliveries;

    KnownDecision(Objections objections, Deliveries deliveries) {
        this.objections = objections;
        this.deliveries = deliveries;
    }

    /**
     * Whether a decision waits for an answer, and this person knows it.
     *
     * @param letter whose link they came by, if it was a letter's
     */
    public boolean mayBeAnswered(Complaint complaint, Optional<Long> letter) {
        return objections.mayAnswer(complaint) && !isUntold(complaint, letter);
    }

    /** Whether there is none yet, or it is on its way to this person. */
    public boolean isUntold(Complaint complaint, Optional<Long> letter) {
        return complaint.status() == ComplaintStatus.DECISION_PENDING
                && deliveries
                        .last(
                                complaint.number(),
                                ResolutionLetter.DECISION,
                                complaint.stage().name())
                        .filter(decision ->
                                letter.filter(id -> id == decision.id()).isPresent())
                        .isEmpty();
    }
}
