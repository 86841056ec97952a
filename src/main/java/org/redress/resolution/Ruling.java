package org.redress.resolution;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Outcome;
import org.redress.complaint.Stage;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.redress.resolution.Decisions.Statement;

/** What was decided at a stage, by whom, and by what authority. */
@MappedSuperclass
abstract class Ruling {

    static final String OWN_PROPOSAL = "Nobody approves their own proposal; somebody else has to do this.";

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

    /** What the complaint is about, in words of the complainant. */
    private String about;

    private String prevention;

    private LocalDate dueOn;

    @Embedded
    private Remedy remedy;

    private String decidedBy;

    private Instant decidedAt;

    @Embedded
    private Approval approval;

    protected Ruling() {}

    Ruling(ComplaintNumber complaint, Stage stage) {
        this.complaint = complaint;
        this.stage = stage;
    }

    /** Decides, or decides anew after the approval was refused. */
    void decide(Statement statement, String why, Actor actor, Instant at) {
        outcome = statement.outcome();
        reasons = why;
        about = statement.about();
        prevention = statement.prevention();
        remedy = statement.remedy();
        dueOn = statement.remedyDueOn();
        decidedBy = actor.id();
        decidedAt = at;
        approval = null;
    }

    /** @throws RuleRefused when the approver is the decider */
    void approve(boolean yes, String reason, Actor actor, Instant at) {
        refuseDecider(actor);
        approval = approval().given(yes, reason, actor, at);
    }

    /** Who has to approve, or that nobody has to. */
    void requireApproval(String group) {
        approval = Approval.askedOf(group);
    }

    /** @throws RuleRefused unless the decider may decide alone or somebody approved */
    void requireAuthority() {
        if (approval == null || !approval.isEnough()) {
            throw new RuleRefused("The remedy is not approved; the decision does not go out.");
        }
    }

    /** What tables may ask about the remedy. */
    Map<String, Object> remedyFacts() {
        return factsOf(remedy);
    }

    static Map<String, Object> factsOf(Remedy remedy) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("remedyKind", remedy.kind().first());
        facts.put("remedySubkind", remedy.kind().finer());
        facts.put("remedyEffect", remedy.kind().effect().name());
        facts.put("remedyCurrency", remedy.currency());
        facts.put(
                "remedyAmount", remedy.amount() == null ? null : remedy.amount().doubleValue());
        return facts;
    }

    boolean isDecidedBy(Actor actor) {
        return actor.id().equals(decidedBy);
    }

    void refuseDecider(Actor actor) {
        if (isDecidedBy(actor)) {
            throw new RuleRefused(OWN_PROPOSAL);
        }
    }

    /** By a body outside. */
    boolean isOrdered() {
        return stage == Stage.EXTERNAL;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Remedy remedy() {
        return remedy;
    }

    Outcome outcome() {
        return outcome;
    }

    ComplaintNumber complaint() {
        return complaint;
    }

    Stage stage() {
        return stage;
    }

    String reasons() {
        return reasons;
    }

    String about() {
        return about;
    }

    /** The day until which it has to be done, or {@code null} when nobody said. */
    LocalDate dueOn() {
        return dueOn;
    }

    String prevention() {
        return prevention;
    }

    String decidedBy() {
        return decidedBy;
    }

    /** {@link Approval#NONE} while nobody was asked. */
    Approval approval() {
        return approval == null ? Approval.NONE : approval;
    }
}
