package org.redress.complaint;

import org.redress.record.TimelineRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What shows that a member of staff had a hand in a complaint is kept as involvement in the moment in which it happens. */
@Component
class Involvements {

    private final ComplaintRecords complaints;
    private final InvolvementStore store;

    Involvements(ComplaintRecords complaints, InvolvementStore store) {
        this.complaints = complaints;
        this.store = store;
    }

    @EventListener
    void on(TimelineRecorded recorded) {
        if (recorded.event().isInvolvement() && recorded.actor().isStaff()) {
            ComplaintNumber.of(recorded.subject())
                    .flatMap(complaints::findById)
                    .ifPresent(complaint -> store.add(complaint, recorded));
        }
    }
}
