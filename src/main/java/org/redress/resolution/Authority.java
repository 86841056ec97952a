package org.redress.resolution;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.redress.casework.Appointments;
import org.redress.casework.Independence;
import org.redress.codes.CodeList;
import org.redress.codes.Codes;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has to approve a remedy, by the table of authority, and who did: never who proposed it (ISO 10002 5.4). */
@Service
@Transactional
public class Authority {

    /** What the table says where the decider may decide alone. */
    public static final String NO_APPROVAL = "none";

    private final DecisionRecords records;
    private final Complaints complaints;
    private final Independence independence;
    private final Appointments appointments;
    private final Coherence coherence;
    private final Timeline timeline;
    private final Codes codes;
    private final Clock clock;

    Authority(
            DecisionRecords records,
            Complaints complaints,
            Independence independence,
            Appointments appointments,
            Coherence coherence,
            Timeline timeline,
            Codes codes,
            Clock clock) {
        this.records = records;
        this.complaints = complaints;
        this.independence = independence;
        this.appointments = appointments;
        this.coherence = coherence;
        this.timeline = timeline;
        this.codes = codes;
        this.clock = clock;
    }

    /** What the table of authority decides on, as it was recorded. */
    @Transactional(readOnly = true)
    public Map<String, Object> facts(ComplaintNumber number) {
        return current(number).authorityFacts(records.findByComplaintOrderById(number));
    }

    /** Kind and worth of the proposed remedy in one line, for forms, in the language of our models. */
    @Transactional(readOnly = true)
    public String proposal(ComplaintNumber number) {
        Remedy remedy = current(number).remedy();
        return remedy.inWords(codes.label(CodeList.REMEDY_KIND, remedy.kind().toString(), Locale.ENGLISH));
    }

    /**
     * Records who has to approve; without this the decision is not sent.
     *
     * @param goesUpTo who is asked when nobody in the groups may approve
     * @return the groups to ask, or {@link #NO_APPROVAL}
     */
    public String requireApproval(ComplaintNumber number, String groups, String goesUpTo) {
        Decision decision = current(number);
        String asked = NO_APPROVAL.equals(groups)
                ? groups
                : appointments.appoint(number, groups, goesUpTo, person -> mayApprove(number, decision, person));
        decision.requireApproval(asked);
        return asked;
    }

    private boolean mayApprove(ComplaintNumber number, Decision decision, Actor person) {
        return !decision.isDecidedBy(person)
                && !independence.hasDone(number, person, ResolutionEvent.RESOLVED)
                && independence.isIndependent(number, person);
    }

    /** @throws RuleRefused when the approver proposed it, now or in an earlier attempt, or is not independent at the second stage */
    public void approve(ComplaintNumber number, Actor actor, boolean approved, String reason) {
        refuseOwnApproval(number, actor);
        if (approved) {
            coherence.requireForApproval(number, current(number));
        }
        current(number).approve(approved, reason, actor, clock.instant());
        timeline.record(
                number,
                actor,
                approved ? ResolutionEvent.REMEDY_APPROVED : ResolutionEvent.REMEDY_NOT_APPROVED,
                reason);
    }

    /** @throws RuleRefused when this person may not approve the open proposal */
    @Transactional(readOnly = true)
    public void refuseOwnApproval(ComplaintNumber number, Actor actor) {
        current(number).refuseDecider(actor);
        independence.requireNot(number, actor, ResolutionEvent.RESOLVED, Decision.OWN_PROPOSAL);
        independence.require(number, actor);
    }

    private Decision current(ComplaintNumber number) {
        return records.findByComplaintAndStage(number, complaints.get(number).stage())
                .orElseThrow(() -> new RuleRefused("There is no decision yet."));
    }
}
