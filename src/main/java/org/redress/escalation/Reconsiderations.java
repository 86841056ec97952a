package org.redress.escalation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.redress.casework.CaseworkMessage;
import org.redress.casework.NewInformation;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Complaints;
import org.redress.complaint.Stage;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what follows from new information that changes the findings, at every status of the complaint (7.6, 7.9). */
@Service
@Transactional
public class Reconsiderations {

    private static final Set<ComplaintStatus> BEFORE_A_DECISION =
            EnumSet.of(ComplaintStatus.IN_REVIEW, ComplaintStatus.DECISION_PENDING);

    private final Complaints complaints;
    private final NewInformation information;
    private final Reopenings reopenings;
    private final ComplaintFlow flow;
    private final Timeline timeline;

    Reconsiderations(
            Complaints complaints,
            NewInformation information,
            Reopenings reopenings,
            ComplaintFlow flow,
            Timeline timeline) {
        this.complaints = complaints;
        this.information = information;
        this.reopenings = reopenings;
        this.flow = flow;
        this.timeline = timeline;
    }

    /** What is done about it. */
    public enum Action {
        /** The findings are corrected; the decision is still to be made. */
        FINDINGS_CORRECTED,
        /** The decision was looked at again, and stays as it is. */
        DECISION_STANDS,
        /** The decision does not hold: somebody else reviews it, or the complaint is opened again. */
        REVIEW
    }

    /**
     * @throws RuleRefused when the action does not fit where the complaint stands, or the actor may not reopen a closed one
     * @throws org.redress.contract.StepNotAvailable when the work from before the closing still goes on
     */
    public void act(ComplaintNumber number, Actor actor, Action action, String reason) {
        Complaint complaint = complaints.get(number);
        boolean undecided = !complaint.isDecided() || BEFORE_A_DECISION.contains(complaint.status());
        if (action == Action.FINDINGS_CORRECTED && !undecided) {
            throw new RuleRefused(
                    "followUp", "does not fit: the decision is communicated; say that it stands, or have it reviewed");
        }
        if (action == Action.DECISION_STANDS && undecided) {
            throw undecided();
        }
        if (action == Action.REVIEW) {
            review(complaint, actor, reason);
        }
        information.actedOn(number, actor, action.name(), reason);
    }

    private static RuleRefused undecided() {
        return new RuleRefused(
                "followUp", "does not fit: no decision is communicated yet; correct the findings in the Complaint tab");
    }

    private void review(Complaint complaint, Actor actor, String reason) {
        if (!complaint.isOpen()) {
            reopenings.reopen(complaint.number(), actor, reason);
            return;
        }
        if (!complaint.isDecided()) {
            throw undecided();
        }
        if (complaint.stage() == Stage.SECOND
                || !flow.isWaitingFor(complaint.number(), CaseworkMessage.DECISION_REJECTED)) {
            throw new RuleRefused(
                    "followUp",
                    "does not fit: a complaint that is " + complaint.status()
                            + " has no decision that a second stage could review now");
        }
        timeline.record(complaint.number(), actor, EscalationEvent.DECISION_RECONSIDERED, reason);
        flow.tell(complaint.number(), CaseworkMessage.DECISION_REJECTED, Map.of("secondStageOpen", true));
    }
}
