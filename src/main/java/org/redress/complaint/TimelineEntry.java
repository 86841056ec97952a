package org.redress.complaint;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "complaint_number"))
    private ComplaintNumber complaint;

    private Instant recordedAt;
    private String actor;

    @Enumerated(EnumType.STRING)
    private TimelineEvent event;

    private String remark;

    protected TimelineEntry() {}

    TimelineEntry(ComplaintNumber complaint, Instant recordedAt, String actor, TimelineEvent event, String remark) {
        this.complaint = complaint;
        this.recordedAt = recordedAt;
        this.actor = actor;
        this.event = event;
        this.remark = remark;
    }

    TimelineLine toLine() {
        return new TimelineLine(recordedAt, actor, event, remark);
    }
}
