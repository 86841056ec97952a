package org.redress.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what, when and why. It only ever grows; the database refuses anything else. What shows that a member of staff had a
 * hand in the complaint is kept as involvement in the same moment.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Timeline {

    private final TimelineRecords entries;
    private final ComplaintRecords complaints;
    private final InvolvementStore involvements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Timeline(
            TimelineRecords entries,
            ComplaintRecords complaints,
            InvolvementStore involvements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.complaints = complaints;
        this.involvements = involvements;
        this.events = events;
        this.clock = clock;
    }

    /** Adds one line in the caller's transaction and tells who listens; {@code remark} says why, or is null. */
    public void record(ComplaintNumber number, Actor actor, TimelineEvent event, String remark) {
        Instant now = clock.instant();
        entries.save(new TimelineEntry(number, now, actor.id(), event, remark));
        if (event.isInvolvement() && actor.isStaff()) {
            complaints
                    .findById(number)
                    .ifPresent(complaint -> involvements.add(number, complaint.stage(), actor, event, now));
        }
        events.publishEvent(new TimelineRecorded(number, event, actor, now));
    }

    @Transactional(readOnly = true)
    public List<TimelineLine> of(ComplaintNumber number) {
        return entries.findByComplaintOrderById(number).stream()
                .map(TimelineEntry::toLine)
                .toList();
    }
}
