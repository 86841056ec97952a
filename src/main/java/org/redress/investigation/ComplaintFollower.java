package org.redress.investigation;

import org.redress.complaint.TimelineRecorded;
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
        switch (recorded.event()) {
            case INFORMATION_RECEIVED -> requests.suppliedByComplainant(recorded.complaint(), recorded.actor());
            case CLOSED, WITHDRAWN -> requests.cancel(recorded.complaint(), recorded.actor());
            default -> {}
        }
    }
}
