package org.redress.complaint;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/**
 * How far the handling of a complaint is. A step that runs twice changes nothing the second time: the methods then
 * answer {@code false}.
 */
@MappedSuperclass
abstract class Handling extends Ending {

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.FIRST;

    private Instant acknowledgedAt;

    private Instant decisionCommunicatedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private boolean scopeDisputed;

    /** The complainant knows that the complaint has arrived, whatever its status is now. */
    public boolean acknowledge(Instant at) {
        if (acknowledgedAt != null) {
            return false;
        }
        if (status() == ComplaintStatus.RECEIVED) {
            become(ComplaintStatus.ACKNOWLEDGED);
        }
        acknowledgedAt = at;
        return true;
    }

    /** The acknowledgement that counted as arrived came back. */
    public void takeBackAcknowledgement() {
        acknowledgedAt = null;
        if (status() == ComplaintStatus.ACKNOWLEDGED) {
            goBackTo(ComplaintStatus.RECEIVED);
        }
    }

    /** Assessed and within scope: the work on the answer begins (7.5, 7.6). */
    public boolean beginInvestigation() {
        return become(ComplaintStatus.IN_INVESTIGATION);
    }

    /** Facts are found or reviewed; what remains is the decision. */
    public boolean awaitDecision() {
        return become(ComplaintStatus.DECISION_PENDING);
    }

    /** @return false when no decision waits to be communicated, for example after a withdrawal */
    public boolean communicateDecision(Outcome found, Instant at) {
        if (status() != ComplaintStatus.DECISION_PENDING) {
            return false;
        }
        become(ComplaintStatus.DECISION_COMMUNICATED);
        outcome = found;
        decisionCommunicatedAt = at;
        return true;
    }

    /**
     * The decision that counted as communicated came back.
     *
     * @return false when it was answered before, so that it is known, or when no decision waits for an answer any more
     */
    public boolean takeBackCommunication() {
        if (status() != ComplaintStatus.DECISION_COMMUNICATED) {
            return false;
        }
        goBackTo(ComplaintStatus.DECISION_PENDING);
        outcome = null;
        decisionCommunicatedAt = null;
        return true;
    }

    public boolean answer(Answer answer) {
        return become(
                switch (answer) {
                    case ACCEPTED -> ComplaintStatus.ACCEPTED;
                    case REJECTED -> ComplaintStatus.REJECTED;
                    case NO_REPLY -> ComplaintStatus.NO_REPLY;
                });
    }

    public boolean openReview() {
        if (!become(ComplaintStatus.IN_REVIEW)) {
            return false;
        }
        stage = Stage.SECOND;
        return true;
    }

    /** Out of scope: explained and referred. */
    public boolean referElsewhere() {
        return become(ComplaintStatus.OUT_OF_SCOPE);
    }

    /**
     * The complainant disputes, once, that it is out of scope. An open complaint then waits for its assessment again.
     */
    public void disputeScope() {
        scopeDisputed = true;
        if (isOpen()) {
            become(undecided());
        }
    }

    /** The complainant withdraws it. Work that safety and the record need goes on. */
    public boolean withdraw() {
        return become(ComplaintStatus.WITHDRAWN);
    }

    @Override
    ComplaintStatus undecided() {
        return acknowledgedAt == null ? ComplaintStatus.RECEIVED : ComplaintStatus.ACKNOWLEDGED;
    }

    @Override
    public boolean isDecided() {
        return decisionCommunicatedAt != null;
    }

    public Stage stage() {
        return stage;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public Instant decisionCommunicatedAt() {
        return decisionCommunicatedAt;
    }

    public Outcome outcome() {
        return outcome;
    }

    public boolean isScopeDisputed() {
        return scopeDisputed;
    }
}
