package org.redress.investigation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.investigation.Investigations.Section;
import org.redress.investigation.Investigations.Statement;
import org.redress.record.Actor;

@Entity
class Investigation {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "complaint_number"))
    private ComplaintNumber complaint;

    private String investigatedBy;
    private Instant investigatedAt;
    private String method;

    /** The complainant reads this. */
    private String evidence;

    @Embedded
    private Cause cause;

    private String causeReason;

    protected Investigation() {}

    Investigation(ComplaintNumber complaint) {
        this.complaint = complaint;
    }

    void conclude(Actor actor, Instant at, Statement statement) {
        investigatedBy = actor.id();
        investigatedAt = at;
        method = statement.method();
        evidence = statement.evidence();
        cause = statement.cause();
        causeReason = statement.causeReason();
    }

    Section toSection() {
        return new Section(investigatedBy, investigatedAt, method, evidence, cause, causeReason);
    }
}
