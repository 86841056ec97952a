package org.redress.resolution;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redress.complaint.Answer;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Stage;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.redress.resolution.Decisions.Statement;

/** The decision of one stage: made, approved by somebody else where needed, communicated, answered, fulfilled. */
@Entity
class Decision extends ToldRuling {

    static final String OWN_WORK =
            "Nobody verifies a remedy they decided or carried out; somebody else has to do this.";

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private String answerReason;
    private Instant answeredAt;

    @Embedded
    private Fulfilment fulfilment;

    protected Decision() {}

    Decision(ComplaintNumber complaint, Stage stage) {
        super(complaint, stage);
    }

    /**
     * What a body outside decided for us. The person who records it vouches for the words; nobody here made the
     * decision.
     */
    static Decision ordered(
            ComplaintNumber complaint, OutsideDecisions.Statement statement, Actor recorder, Instant at) {
        Decision ordered = new Decision(complaint, Stage.EXTERNAL);
        ordered.decide(
                new Statement(null, null, null, null, statement.remedy(), statement.dueOn()),
                statement.remark(),
                recorder,
                at);
        return ordered;
    }

    /** The facts of the table of authority: limits hold for all that one complaint is given. */
    Map<String, Object> authorityFacts(List<Decision> ofThisComplaint) {
        Map<String, Object> facts = factsOf(ofThisComplaint.stream()
                .filter(other -> other != this && other.fulfilment != null)
                .map(Decision::remedy)
                .reduce(remedy(), Remedy::onTopOf));
        facts.put("stage", stage().name());
        return facts;
    }

    void answered(Answer given, String reason, Instant at) {
        answer = given;
        answerReason = reason;
        answeredAt = at;
    }

    void fulfilled(String proof, Actor actor, Instant at) {
        fulfilment = Fulfilment.by(actor, proof, at);
    }

    /** @throws RuleRefused when nothing was carried out yet, or by who decided on the remedy or carried it out */
    void verified(Actor actor, Instant at) {
        refuseVerifier(actor);
        if (fulfilment == null) {
            throw new RuleRefused("Nothing was carried out yet.");
        }
        fulfilment = fulfilment.verified(actor, at);
    }

    /** @throws RuleRefused when the verifier decided on the remedy or carried it out */
    void refuseVerifier(Actor actor) {
        if (isWorkOf(actor)) {
            throw new RuleRefused(OWN_WORK);
        }
    }

    /** Nobody here decided what a body outside ordered. */
    boolean isWorkOf(Actor actor) {
        return isDecidedBy(actor) && stage() != Stage.EXTERNAL || fulfilment != null && fulfilment.isBy(actor);
    }

    boolean isFulfilled() {
        return !isPromise() || fulfilment != null && fulfilment.isVerified();
    }

    /** What became of what was promised; kept is what somebody else has seen done. */
    Promise promise() {
        return !isPromise() ? Promise.NOTHING : isFulfilled() ? Promise.KEPT : Promise.OPEN;
    }

    /** An ordered apology counts as a promise too, because it has to be made. */
    private boolean isPromise() {
        return isOrdered() ? !remedy().kind().isNone() : remedy().isPromise();
    }

    /** The decision arrived, or every way of telling it was tried in vain and somebody recorded that. */
    boolean isDeliveredOrBeyondReach() {
        return isCommunicated() || answer == Answer.NO_REPLY;
    }

    /** Something promised is not done yet. After a withdrawal only a remedy that was accepted before counts. */
    boolean isOpenPromise(boolean withdrawn) {
        return !isFulfilled()
                && (withdrawn ? answer == Answer.ACCEPTED && fulfilment == null : answer != Answer.REJECTED);
    }

    DecisionLine toLine() {
        Approval asked = approval();
        Fulfilment done = fulfilment == null ? Fulfilment.NONE : fulfilment;
        return new DecisionLine(
                stage(),
                outcome(),
                reasons(),
                about(),
                prevention(),
                remedy(),
                decidedBy(),
                decidedAt(),
                asked.approved(),
                asked.approvedBy(),
                asked.reason(),
                communicatedAt(),
                answerBy(),
                answer,
                answerReason,
                answeredAt,
                done.proof(),
                done.fulfilledBy(),
                done.fulfilledAt(),
                done.verifiedBy(),
                done.verifiedAt(),
                dueOn());
    }
}
