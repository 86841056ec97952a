package org.redress.investigation;

import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;
import org.redress.record.TimelineRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends requests by what happens to their complaint, in the same transaction. */
@Component
class ComplaintFollower {

    private final InformationRequests requests;

    ComplaintFollower(InformationRequests requests) {
        this.requests = requests;
    }

    @EventListener
    void on(TimelineRecorded recorded) {
        if (recorded.event() instanceof ComplaintEvent event) {
            ComplaintNumber.of(recorded.subject()).ifPresent(number -> follow(number, event, recorded.actor()));
        }
    }

    private void follow(ComplaintNumber number, ComplaintEvent event, Actor actor) {
        switch (event) {
            case INFORMATION_RECEIVED -> requests.suppliedByComplainant(number, actor);
            case CLOSED, WITHDRAWN -> requests.cancel(number, actor);
            default -> {}
        }
    }
}
