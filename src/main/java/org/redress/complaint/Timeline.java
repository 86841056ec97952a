package org.redress.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.redress.complaint.data.TimelineEntry;
import org.redress.complaint.data.TimelineRecords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what, when and why. It only ever grows; the database refuses anything else. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Timeline {

    private final TimelineRecords entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Timeline(TimelineRecords entries, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /** Adds one line in the caller's transaction and tells who listens; {@code remark} says why, or is null. */
    public void record(ComplaintNumber number, Actor actor, TimelineEvent event, String remark) {
        Instant now = clock.instant();
        entries.save(new TimelineEntry(number, now, actor.id(), event, remark));
        events.publishEvent(new TimelineRecorded(number, event, actor, now));
    }

    @Transactional(readOnly = true)
    public List<TimelineLine> of(ComplaintNumber number) {
        return entries.findByComplaintOrderById(number).stream().map(TimelineEntry::toLine).toList();
    }
}
