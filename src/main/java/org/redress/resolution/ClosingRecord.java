package org.redress.resolution;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;
import org.redress.resolution.Closings.Improvement;
import org.redress.resolution.Closings.Reportability;
import org.redress.resolution.Closings.Section;
import org.redress.resolution.Closings.Statement;

/** What has to be decided before a complaint may be closed. */
@Entity
class ClosingRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "complaint_number"))
    private ComplaintNumber complaint;

    private String completedBy;
    private Instant completedAt;

    @Enumerated(EnumType.STRING)
    private Improvement improvement;

    private String improvementReason;

    @Enumerated(EnumType.STRING)
    private Reportability reportability;

    private String reportabilityReason;
    private String lessons;
    private String blockers;

    protected ClosingRecord() {}

    ClosingRecord(ComplaintNumber complaint) {
        this.complaint = complaint;
    }

    void complete(Statement statement, Actor actor, Instant at) {
        improvement = statement.improvement();
        improvementReason = statement.improvementReason();
        reportability = statement.reportability();
        reportabilityReason = statement.reportabilityReason();
        lessons = statement.lessons();
        completedBy = actor.id();
        completedAt = at;
    }

    void blockedBy(String codes) {
        blockers = codes;
    }

    Section toSection() {
        return new Section(
                completedBy,
                completedAt,
                improvement,
                improvementReason,
                reportability,
                reportabilityReason,
                lessons,
                blockers);
    }
}
