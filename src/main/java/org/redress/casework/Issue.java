package org.redress.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.redress.casework.Issues.Finding;
import org.redress.casework.Issues.FindingLine;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;

/** One issue of a complaint with what was found on it. */
@Entity
class Issue {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private Integer version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "complaint_number"))
    private ComplaintNumber complaint;

    private String allegation;

    @Enumerated(EnumType.STRING)
    private FindingResult result;

    private String reason;
    private String told;
    private String foundBy;
    private Instant foundAt;

    protected Issue() {}

    Issue(ComplaintNumber complaint) {
        this.complaint = complaint;
    }

    void find(Finding finding, Actor actor, Instant at) {
        allegation = finding.issue();
        result = finding.result();
        reason = finding.reason();
        told = finding.told() == null || finding.told().isBlank() ? null : finding.told();
        foundBy = actor.id();
        foundAt = at;
    }

    /** Counts from 0; 0 also for an issue that was never stored. */
    int version() {
        return version == null ? 0 : version;
    }

    FindingLine toLine() {
        return new FindingLine(id, allegation, result, reason, told, foundBy, foundAt, version());
    }
}
