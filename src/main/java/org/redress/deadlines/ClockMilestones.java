package org.redress.deadlines;

import java.util.EnumSet;
import java.util.Set;
import org.redress.complaint.TimelineEvent;
import org.redress.complaint.TimelineRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets clocks start and end by what happens to a complaint, in the same transaction. */
@Component
class ClockMilestones {

    /** Receipt starts its clocks itself, once the rules are known, and so does a flow. What says nothing about the handling is left out. */
    private static final Set<TimelineEvent> NONE = EnumSet.of(
            TimelineEvent.RECEIVED,
            TimelineEvent.PRIORITISED,
            TimelineEvent.NOTE_ADDED,
            TimelineEvent.DOCUMENT_ADDED,
            TimelineEvent.MAIL_SENT,
            TimelineEvent.FINDING_RECORDED,
            TimelineEvent.CLOCK_STARTED,
            TimelineEvent.CLOCK_STOPPED,
            TimelineEvent.WEBHOOK_CALLED,
            TimelineEvent.WEBHOOK_FAILED);

    private final ClockLedger ledger;

    ClockMilestones(ClockLedger ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void on(TimelineRecorded recorded) {
        if (!NONE.contains(recorded.event())) {
            ledger.happened(recorded.complaint(), recorded.event(), recorded.actor(), recorded.at());
        }
    }
}
