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
import org.redress.complaint.Stage;
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

    @Enumerated(EnumType.STRING)
    private Stage stage;

    /** The finding of the first stage that this one looks at again. */
    private Long firstId;

    /** Taken over from the first stage, and nobody has looked at it since. */
    private boolean carriedOver;

    private Instant toldAt;

    protected Issue() {}

    Issue(ComplaintNumber complaint, Stage stage) {
        this.complaint = complaint;
        this.stage = stage;
    }

    /** What the second stage begins with: the same finding, which the reviewer confirms or changes. */
    Issue atSecondStage() {
        Issue again = new Issue(complaint, Stage.SECOND);
        again.allegation = allegation;
        again.result = result;
        again.reason = reason;
        again.told = told;
        again.foundBy = foundBy;
        again.foundAt = foundAt;
        again.firstId = id;
        again.carriedOver = true;
        return again;
    }

    /** The reviewer leaves it as it is. */
    void confirm(Actor actor, Instant at) {
        if (carriedOver) {
            foundBy = actor.id();
            foundAt = at;
            carriedOver = false;
        }
    }

    void find(Finding finding, Actor actor, Instant at) {
        allegation = finding.issue();
        result = finding.result();
        reason = finding.reason();
        told = finding.told() == null || finding.told().isBlank() ? null : finding.told();
        foundBy = actor.id();
        foundAt = at;
        carriedOver = false;
    }

    /** A letter that tells it is written; {@code null} when the next decision is still open. */
    void told(Instant at) {
        toldAt = at;
    }

    boolean isTold() {
        return toldAt != null;
    }

    boolean isOf(Stage asked) {
        return stage == asked;
    }

    Long id() {
        return id;
    }

    Long firstId() {
        return firstId;
    }

    /** Counts from 0; 0 also for an issue that was never stored. */
    int version() {
        return version == null ? 0 : version;
    }

    FindingLine toLine() {
        return new FindingLine(id, allegation, result, reason, told, foundBy, foundAt, stage, carriedOver, version());
    }
}
