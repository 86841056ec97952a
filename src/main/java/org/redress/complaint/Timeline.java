package org.redress.complaint;

import java.time.Clock;
import java.util.List;
import org.redress.complaint.data.TimelineEntry;
import org.redress.complaint.data.TimelineRecords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what, when and why. It only ever grows; the database refuses anything else. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Timeline {

    private final TimelineRecords entries;
    private final Clock clock;

    Timeline(TimelineRecords entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Adds one line in the caller's transaction; {@code remark} says why, or is null. */
    public void record(ComplaintNumber number, Actor actor, TimelineEvent event, String remark) {
        entries.save(new TimelineEntry(number, clock.instant(), actor.id(), event, remark));
    }

    @Transactional(readOnly = true)
    public List<TimelineLine> of(ComplaintNumber number) {
        return entries.findByComplaintOrderById(number).stream().map(TimelineEntry::toLine).toList();
    }
}
