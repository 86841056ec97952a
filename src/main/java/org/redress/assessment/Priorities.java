package org.redress.assessment;

import java.time.Instant;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Priority;
import org.redress.deadlines.ClockLedger;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives complaints their priority and with it their response date. */
@Service
@Transactional
public class Priorities {

    private final Complaints complaints;
    private final ClockLedger clocks;
    private final Timeline timeline;

    Priorities(Complaints complaints, ClockLedger clocks, Timeline timeline) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.timeline = timeline;
    }

    /** Sets the priority that the decision table found, and starts the clocks for that priority. */
    public void prioritise(ComplaintNumber number, Priority priority) {
        Complaint complaint = complaints.get(number);
        complaint.prioritise(priority);
        clocks.prioritised(number, priority, Actor.SYSTEM);
        Instant due = complaint.responseDueAt();
        timeline.record(
                number,
                Actor.SYSTEM,
                ComplaintEvent.PRIORITISED,
                due == null ? priority.name() : priority + ", response due " + due);
    }

    /**
     * Raises the priority of a complaint. A complaint that has this priority or a higher one keeps its priority.
     *
     * @return the priority from here on
     */
    public Priority raise(ComplaintNumber number, Priority wanted) {
        Priority now = complaints.get(number).priority();
        if (now != null && now.compareTo(wanted) <= 0) {
            return now;
        }
        prioritise(number, wanted);
        return wanted;
    }
}
