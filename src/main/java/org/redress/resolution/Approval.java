package org.redress.resolution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.redress.record.Actor;

/** Who has to approve a remedy, and what they said. */
@Embeddable
record Approval(
        @Column(name = "approval_group") String groups,
        Boolean approved,
        String approvedBy,
        Instant approvedAt,
        @Column(name = "approval_reason") String reason) {

    static final Approval NONE = new Approval(null, null, null, null, null);

    static Approval askedOf(String groups) {
        return new Approval(groups, null, null, null, null);
    }

    Approval given(boolean yes, String why, Actor actor, Instant at) {
        return new Approval(groups, yes, actor.id(), at, why);
    }

    /** Somebody is looking at the decision as it stands, or has said yes to it. */
    boolean bindsDecision() {
        return groups != null && !Authority.NO_APPROVAL.equals(groups) && !Boolean.FALSE.equals(approved);
    }

    /** The decider may decide alone, or somebody approved. */
    boolean isEnough() {
        return Authority.NO_APPROVAL.equals(groups) || Boolean.TRUE.equals(approved);
    }
}
