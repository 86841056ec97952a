package org.redress.escalation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.escalation.SecondStageReviews.Result;
import org.redress.escalation.SecondStageReviews.Section;
import org.redress.record.Actor;

/** The review of a rejected decision by somebody who did not handle the complaint before. */
@Entity
class Review {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "complaint_number"))
    private ComplaintNumber complaint;

    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private Result result;

    private String reasons;
    private String reviewedBy;
    private Instant reviewedAt;

    protected Review() {}

    Review(ComplaintNumber complaint, Instant openedAt) {
        this.complaint = complaint;
        this.openedAt = openedAt;
    }

    void conclude(Result newResult, String newReasons, Actor actor, Instant at) {
        result = newResult;
        reasons = newReasons;
        reviewedBy = actor.id();
        reviewedAt = at;
    }

    Section toSection() {
        return new Section(openedAt, result, reasons, reviewedBy, reviewedAt);
    }
}
