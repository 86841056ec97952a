package org.redress.resolution.data;

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
import org.redress.complaint.Actor;
import org.redress.complaint.Answer;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Outcome;
import org.redress.complaint.RuleRefused;
import org.redress.complaint.Stage;
import org.redress.resolution.DecisionLine;
import org.redress.resolution.Remedy;
import org.redress.resolution.SilenceRule;

/** The decision of one stage: made, approved by somebody else where needed, communicated, answered, fulfilled. */
@Entity
public class Decision {

    public static final String OWN_PROPOSAL = "Nobody approves their own proposal; somebody else has to do this.";
    public static final String OWN_WORK = "Nobody verifies a remedy they decided or carried out; somebody else has to do this.";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Version
    private Integer version;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "complaint_number"))
    private ComplaintNumber complaint;
    @Enumerated(EnumType.STRING)
    private Stage stage;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private String reasons;
    private String prevention;
    @Embedded
    private Remedy remedy;
    private String decidedBy;
    private Instant decidedAt;
    private Boolean approved;
    private String approvedBy;
    private Instant approvedAt;
    private String approvalReason;
    @Embedded
    private SilenceRule silenceRule;
    private Instant communicatedAt;
    @Enumerated(EnumType.STRING)
    private Answer answer;
    private String answerReason;
    private Instant answeredAt;
    private String fulfilment;
    private String fulfilledBy;
    private Instant fulfilledAt;
    private String verifiedBy;
    private Instant verifiedAt;

    protected Decision() {
    }

    public Decision(ComplaintNumber complaint, Stage stage) {
        this.complaint = complaint;
        this.stage = stage;
    }

    /** Decides, or decides anew after the approval was refused. */
    public void decide(Outcome newOutcome, String newReasons, String newPrevention, Remedy newRemedy, Actor actor, Instant at) {
        outcome = newOutcome;
        reasons = newReasons;
        prevention = newPrevention;
        remedy = newRemedy;
        decidedBy = actor.id();
        decidedAt = at;
        approved = null;
        approvedBy = null;
        approvedAt = null;
        approvalReason = null;
    }

    /** @throws RuleRefused when the approver is the decider */
    public void approve(boolean yes, String reason, Actor actor, Instant at) {
        refuseDecider(actor);
        approved = yes;
        approvalReason = reason;
        approvedBy = actor.id();
        approvedAt = at;
    }

    public void refuseDecider(Actor actor) {
        if (actor.id().equals(decidedBy)) {
            throw new RuleRefused(OWN_PROPOSAL);
        }
    }

    /** The rule that the complainant is told with the decision. */
    public void promise(SilenceRule rule) {
        silenceRule = rule;
    }

    public void communicated(Instant at) {
        communicatedAt = at;
    }

    public void answered(Answer given, String reason, Instant at) {
        answer = given;
        answerReason = reason;
        answeredAt = at;
    }

    public void fulfilled(String proof, Actor actor, Instant at) {
        fulfilment = proof;
        fulfilledBy = actor.id();
        fulfilledAt = at;
    }

    /** @throws RuleRefused when nothing was carried out yet */
    public void verified(Actor actor, Instant at) {
        refuseVerifier(actor);
        if (fulfilledBy == null) {
            throw new RuleRefused("Nothing was carried out yet.");
        }
        verifiedBy = actor.id();
        verifiedAt = at;
    }

    /** @throws RuleRefused when the verifier decided on the remedy or carried it out */
    public void refuseVerifier(Actor actor) {
        if (actor.id().equals(decidedBy) || actor.id().equals(fulfilledBy)) {
            throw new RuleRefused(OWN_WORK);
        }
    }

    public boolean isOfStage(Stage other) {
        return stage == other;
    }

    public boolean isFulfilled() {
        return !remedy.isPromise() || verifiedAt != null;
    }

    public boolean isCommunicated() {
        return communicatedAt != null;
    }

    public boolean isAnswered() {
        return answer != null;
    }

    public Instant communicatedAt() {
        return communicatedAt;
    }

    /** @throws IllegalStateException when the model did not determine the rule before the decision was communicated */
    public SilenceRule silenceRule() {
        if (silenceRule == null) {
            throw new IllegalStateException("The silence rule has to be determined before the decision is communicated.");
        }
        return silenceRule;
    }

    public Remedy remedy() {
        return remedy;
    }

    public Outcome outcome() {
        return outcome;
    }

    public DecisionLine toLine() {
        return new DecisionLine(stage, outcome, reasons, prevention, remedy, decidedBy, decidedAt, approved, approvedBy,
                approvalReason, communicatedAt, answerBy(), answer, answerReason, answeredAt, fulfilment, fulfilledBy, fulfilledAt,
                verifiedBy, verifiedAt);
    }

    private Instant answerBy() {
        return communicatedAt == null || silenceRule == null ? null : silenceRule.answerBy(communicatedAt);
    }
}
