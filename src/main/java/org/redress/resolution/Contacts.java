package org.redress.resolution;

import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.Deliveries;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reaching the complainant another way after a mail could not be delivered. */
@Service
@Transactional
public class Contacts {

    private final Deliveries deliveries;
    private final Complaints complaints;
    private final Timeline timeline;

    Contacts(Deliveries deliveries, Complaints complaints, Timeline timeline) {
        this.deliveries = deliveries;
        this.complaints = complaints;
        this.timeline = timeline;
    }

    /** The complainant was told another way what could not be delivered; it counts as said from now on. */
    public void reached(ComplaintNumber number, Actor actor, String how) {
        complaints.get(number);
        timeline.record(number, actor, ResolutionEvent.COMPLAINANT_CONTACTED, "reached, " + how);
        deliveries.reached(number, actor, how);
    }

    /** Every other way failed. The complainant does not count as silent, and is recorded as not reached. */
    public void triedInVain(ComplaintNumber number, Actor actor, String how) {
        complaints.get(number);
        timeline.record(number, actor, ResolutionEvent.COMPLAINANT_CONTACTED, "not reached, " + how);
        deliveries.triedInVain(number);
    }

    /**
     * What came back goes once more, to the right address.
     *
     * @throws RuleRefused for the address that it came back from
     */
    public void correctAddress(ComplaintNumber number, Actor actor, String email, String remark) {
        Complaint complaint = complaints.get(number);
        if (email.equalsIgnoreCase(complaint.complainant().email().strip())) {
            throw new RuleRefused("newEmail", "is the address that our messages came back from");
        }
        complaint.correctEmail(email);
        timeline.record(number, actor, ResolutionEvent.ADDRESS_CORRECTED, remark);
        deliveries.sendAgain(complaint);
    }
}
