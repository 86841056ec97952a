package org.redress.investigation;

import org.redress.deadlines.ClockLedger;
import org.redress.record.Actor;
import org.springframework.stereotype.Component;

/** Clocks that may stand still do so while at least one request waits that the decision table lets pause them. */
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
