package org.redress.casework;

import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.record.TimelineRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records involvement at the moment when an event shows that a member of staff worked on a complaint. */
@Component
class Involvements {

    private final Complaints complaints;
    private final InvolvementStore store;

    Involvements(Complaints complaints, InvolvementStore store) {
        this.complaints = complaints;
        this.store = store;
    }

    @EventListener
    void on(TimelineRecorded recorded) {
        if (recorded.event().isInvolvement() && recorded.actor().isStaff()) {
            ComplaintNumber.of(recorded.subject())
                    .map(complaints::get)
                    .ifPresent(complaint -> store.add(complaint, recorded));
        }
    }
}
