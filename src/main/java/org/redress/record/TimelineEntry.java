package org.redress.record;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A line of the timeline; never updated, never deleted. */
@Entity
class TimelineEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String subjectKind;
    private String subjectKey;
    private Instant recordedAt;
    private String actor;
    private String event;
    private String remark;

    protected TimelineEntry() {}

    TimelineEntry(Subject subject, Instant recordedAt, String actor, TimelineEvent event, String remark) {
        this.subjectKind = subject.kind();
        this.subjectKey = subject.key();
        this.recordedAt = recordedAt;
        this.actor = actor;
        this.event = event.name();
        this.remark = remark;
    }

    TimelineLine toLine(KnownEvents known) {
        return new TimelineLine(recordedAt, actor, known.read(event), remark);
    }
}
