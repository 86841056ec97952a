package org.redress.deadlines;

import java.util.Set;
import org.redress.complaint.ComplaintEvent;
import org.redress.record.TimelineEvent;
import org.redress.record.TimelineRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets clocks start and end by what happens to a subject, in the same transaction. */
@Component
class ClockMilestones {

    /** Receipt starts its clocks itself, once the rules are known; so does a flow that starts a clock. */
    private static final Set<TimelineEvent> STARTED_ELSEWHERE = Set.of(
            ComplaintEvent.RECEIVED, ComplaintEvent.PRIORITISED, ClockEvent.CLOCK_STARTED, ClockEvent.CLOCK_STOPPED);

    private final ClockLedger ledger;

    ClockMilestones(ClockLedger ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void on(TimelineRecorded recorded) {
        if (recorded.event().isMilestone() && !STARTED_ELSEWHERE.contains(recorded.event())) {
            ledger.happened(recorded.subject(), recorded.event(), recorded.actor(), recorded.at());
        }
    }
}
