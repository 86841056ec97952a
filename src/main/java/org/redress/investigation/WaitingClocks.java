package org.redress.investigation;

import org.redress.deadlines.ClockLedger;
import org.redress.record.Actor;
import org.springframework.stereotype.Component;

/** Pauses clocks that may be paused, while at least one open request may pause them by the decision table. */
@Component
class WaitingClocks {

    private final InformationRequestRecords records;
    private final ClockLedger clocks;

    WaitingClocks(InformationRequestRecords records, ClockLedger clocks) {
        this.records = records;
        this.clocks = clocks;
    }

    void hold(InformationRequest request) {
        if (request.holdsClocks()) {
            clocks.pause(request.complaint(), new Actor(request.toLine().askedBy()), "waiting for " + nameOf(request));
        }
    }

    /** @param held whether the request held clocks until now */
    void release(InformationRequest request, boolean held, Actor actor) {
        if (held
                && records.findByComplaintOrderById(request.complaint()).stream()
                        .noneMatch(InformationRequest::holdsClocks)) {
            clocks.resume(request.complaint(), actor, "no longer waiting for " + nameOf(request));
        }
    }

    private static String nameOf(InformationRequest request) {
        return request.isFor(AskedOf.COMPLAINANT) ? "the complainant" : "a third party";
    }
}
