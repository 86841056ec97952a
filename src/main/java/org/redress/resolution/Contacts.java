package org.redress.resolution;

import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.Correspondence;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reaching the complainant another way after a mail could not be delivered. */
@Service
@Transactional
public class Contacts {

    private final Correspondence correspondence;
    private final Complaints complaints;
    private final Timeline timeline;

    Contacts(Correspondence correspondence, Complaints complaints, Timeline timeline) {
        this.correspondence = correspondence;
        this.complaints = complaints;
        this.timeline = timeline;
    }

    /** They were told another way what came back; it counts as said from now on. */
    public void reached(ComplaintNumber number, Actor actor, String how) {
        complaints.get(number);
        timeline.record(number, actor, ResolutionEvent.COMPLAINANT_CONTACTED, "reached, " + how);
        correspondence.reached(number, actor, how);
    }

    /** Whoever was not reached is not silent, and stays known as not reached. */
    public void triedInVain(ComplaintNumber number, Actor actor, String how) {
        complaints.get(number);
        timeline.record(number, actor, ResolutionEvent.COMPLAINANT_CONTACTED, "not reached, " + how);
        correspondence.triedInVain(number);
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
        correspondence.sendAgain(complaint);
    }
}
