package org.redress.casework;

import java.util.List;
import java.util.Map;
import org.redress.casework.deeds.Deed;
import org.redress.casework.deeds.Hindrance;
import org.redress.casework.deeds.OfferedDeeds;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.RequiredText;
import org.redress.contract.StepNotAvailable;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The complainant withdraws the complaint. The withdrawal is recorded. Where safety is at stake or immediate action was
 * called for, the organisation finishes the matter internally (ISO 10002 7.9 with 7.5).
 */
@Service
@Transactional
public class Withdrawals implements OfferedDeeds {

    private final Complaints complaints;
    private final Timeline timeline;
    private final ComplaintFlow flow;
    private final NewInformation information;

    Withdrawals(Complaints complaints, Timeline timeline, ComplaintFlow flow, NewInformation information) {
        this.complaints = complaints;
        this.timeline = timeline;
        this.flow = flow;
        this.information = information;
    }

    /**
     * A second withdrawal changes nothing, whoever reports it; new words in it are kept as information that somebody
     * reads.
     *
     * @throws StepNotAvailable when the complaint was closed another way
     */
    public void withdraw(ComplaintNumber number, Actor actor, String reason) {
        Complaint complaint = complaints.get(number);
        if (reason != null || actor.isStaff()) {
            RequiredText.check("reason", reason);
        }
        if (complaint.isWithdrawn()) {
            information.addUnlessSaid(number, actor, ComplaintEvent.WITHDRAWN, reason);
            return;
        }
        if (!complaint.isOpen()) {
            throw new StepNotAvailable("The complaint is closed already; it cannot be withdrawn any more.");
        }
        complaint.withdraw();
        timeline.record(number, actor, ComplaintEvent.WITHDRAWN, reason);
        flow.tell(number, CaseworkMessage.COMPLAINT_WITHDRAWN, Map.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deed> of(Complaint complaint, Actor actor) {
        return List.of(Deed.added(
                "withdrawal",
                complaint.isWithdrawn() ? Hindrance.WITHDRAWN : complaint.isOpen() ? null : Hindrance.CLOSED));
    }

    /** What the organisation found internally after the withdrawal. */
    public void recordInternalFinding(ComplaintNumber number, Actor actor, String finding) {
        complaints.get(number);
        timeline.record(number, actor, ComplaintEvent.FINISHED_WITHOUT_COMPLAINANT, finding);
    }
}
