package org.redress.composition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.redress.casework.CaseFileSection;
import org.redress.casework.Independence;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RequiredText;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second person says yes or no to a question that a flow asks. It is never the person whose work led to the question.
 */
@Service
@Transactional
public class Approvals implements CaseFileSection {

    private static final int LONGEST_QUESTION = 1000;
    private static final int LONGEST_REASONS = 4000;

    private final ApprovalStore requests;
    private final StaffDirectory staff;
    private final Independence independence;
    private final Timeline timeline;
    private final Clock clock;

    Approvals(ApprovalStore requests, StaffDirectory staff, Independence independence, Timeline timeline, Clock clock) {
        this.requests = requests;
        this.staff = staff;
        this.independence = independence;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A request for approval as it is shown; unanswered while {@code approved} is {@code null}. */
    public record ApprovalLine(
            String question,
            String approvers,
            String askedBy,
            Instant askedAt,
            Boolean approved,
            String answeredBy,
            Instant answeredAt,
            String reasons) {

        private static ApprovalLine open(String question, String approvers, Actor askedBy, Instant askedAt) {
            return new ApprovalLine(question, approvers, askedBy.id(), askedAt, null, null, null, null);
        }
    }

    /**
     * Asks a group for approval; a second time on the same occasion changes nothing.
     *
     * @return the request's id
     * @throws RuleRefused when the question is missing or too long, or there is no such group
     */
    public long request(ComplaintNumber number, Actor actor, String occasion, String question, String approvers) {
        RequiredText.check("approvalQuestion", question, LONGEST_QUESTION);
        if (!staff.knowsGroup(approvers)) {
            throw new RuleRefused("approvalGroup", "names no group: " + approvers);
        }
        return requests.find(occasion).orElseGet(() -> {
            timeline.record(number, actor, CompositionEvent.APPROVAL_REQUESTED, approvers + ": " + question);
            return requests.add(number, occasion, ApprovalLine.open(question, approvers, actor, clock.instant()));
        });
    }

    /** @throws RuleRefused when this person asked, or is not independent at the second stage */
    @Transactional(readOnly = true)
    public void refuseOwn(ComplaintNumber number, long id, Actor actor) {
        if (actor.isStaff() && get(number, id).askedBy().equals(actor.id())) {
            throw new RuleRefused("Somebody else has to approve: " + actor + " asked for it.");
        }
        independence.require(number, actor);
    }

    /**
     * Records the answer once; a second run of the step changes nothing.
     *
     * @throws RuleRefused when the one who asked answers, or the reasons are too long
     */
    public void answer(ComplaintNumber number, long id, Actor actor, boolean approved, String reasons) {
        refuseOwn(number, id, actor);
        RequiredText.check("approvalReasons", reasons, LONGEST_REASONS);
        if (requests.answer(id, approved, actor.id(), clock.instant(), reasons)) {
            timeline.record(
                    number,
                    actor,
                    approved ? CompositionEvent.APPROVED : CompositionEvent.NOT_APPROVED,
                    get(number, id).question() + " " + reasons);
        }
    }

    private ApprovalLine get(ComplaintNumber number, long id) {
        return requests.get(number, id).orElseThrow(() -> new IllegalStateException("no request for approval " + id));
    }

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    @Transactional(readOnly = true)
    public Object of(ComplaintNumber number) {
        List<ApprovalLine> lines = requests.of(number);
        return lines.isEmpty() ? null : lines;
    }
}
