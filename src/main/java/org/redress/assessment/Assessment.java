package org.redress.assessment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;

@Entity
public class Assessment {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "complaint_number"))
    private ComplaintNumber complaint;

    private String assessedBy;
    private Instant assessedAt;
    private boolean inScope;
    private String outOfScopeReason;

    @Embedded
    private Criteria criteria;

    protected Assessment() {}

    public Assessment(ComplaintNumber complaint) {
        this.complaint = complaint;
    }

    public void assess(Actor actor, Instant at, boolean isInScope, String whyOutOfScope, Criteria found) {
        assessedBy = actor.id();
        assessedAt = at;
        inScope = isInScope;
        outOfScopeReason = whyOutOfScope;
        criteria = found;
    }

    public String assessedBy() {
        return assessedBy;
    }

    public Instant assessedAt() {
        return assessedAt;
    }

    public boolean isInScope() {
        return inScope;
    }

    public String outOfScopeReason() {
        return outOfScopeReason;
    }

    public Criteria criteria() {
        return criteria;
    }
}
