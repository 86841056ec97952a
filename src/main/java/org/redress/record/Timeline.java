package org.redress.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what, when and why. It only ever grows; the database refuses anything else. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Timeline {

    private final TimelineRecords entries;
    private final KnownEvents known;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Timeline(TimelineRecords entries, KnownEvents known, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.known = known;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds one line in the caller's transaction and publishes {@link TimelineRecorded}; {@code remark} says why, or is
     * null.
     */
    public void record(Subject subject, Actor actor, TimelineEvent event, String remark) {
        Instant now = clock.instant();
        entries.save(new TimelineEntry(subject, now, actor.id(), event, remark));
        events.publishEvent(new TimelineRecorded(subject, event, actor, now));
    }

    @Transactional(readOnly = true)
    public List<TimelineLine> of(Subject subject) {
        return entries.findBySubjectKindAndSubjectKeyOrderById(subject.kind(), subject.key()).stream()
                .map(entry -> entry.toLine(known))
                .toList();
    }
}
