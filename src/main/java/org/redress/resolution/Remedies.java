package org.redress.resolution;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.casework.Appointments;
import org.redress.casework.Independence;
import org.redress.casework.OpenPromise;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what was promised and has somebody verify it, before the complaint may be closed (7.9). */
@Service
@Transactional
public class Remedies implements OpenPromise {

    private final DecisionRecords records;
    private final Complaints complaints;
    private final Independence independence;
    private final Appointments appointments;
    private final Timeline timeline;
    private final OrganisationZone zone;
    private final Clock clock;

    Remedies(
            DecisionRecords records,
            Complaints complaints,
            Independence independence,
            Appointments appointments,
            Timeline timeline,
            OrganisationZone zone,
            Clock clock) {
        this.records = records;
        this.complaints = complaints;
        this.independence = independence;
        this.appointments = appointments;
        this.timeline = timeline;
        this.zone = zone;
        this.clock = clock;
    }

    /** A promise is open: not fulfilled, and not turned down by the complainant. */
    @Override
    @Transactional(readOnly = true)
    public boolean isPromised(ComplaintNumber number) {
        return promise(number).isPresent();
    }

    /** Until when the open promise has to be carried out; {@code null} when only we said so. */
    @Transactional(readOnly = true)
    public Instant dueAt(ComplaintNumber number) {
        return promise(number).map(Decision::dueOn).map(zone::endOf).orElse(null);
    }

    /** The remedy has to be carried out now, or there is nothing to carry out and the record has to be completed. */
    public boolean begin(ComplaintNumber number) {
        boolean promised = isPromised(number);
        timeline.record(
                number, Actor.SYSTEM, promised ? ResolutionEvent.REMEDY_DUE : ResolutionEvent.CLOSING_DUE, null);
        return promised;
    }

    public void recordCorrection(ComplaintNumber number, Actor actor, String proof) {
        open(number).fulfilled(proof, actor, clock.instant());
        timeline.record(number, actor, ResolutionEvent.CORRECTED, proof);
    }

    /** What the table of verifiers decides on. */
    @Transactional(readOnly = true)
    public Map<String, Object> facts(ComplaintNumber number) {
        return open(number).remedyFacts();
    }

    /** @return who is asked to verify: the groups, or whom it goes up to when nobody in them may */
    public String appoint(ComplaintNumber number, String groups, String goesUpTo) {
        Decision promise = open(number);
        return appointments.appoint(
                number,
                groups,
                goesUpTo,
                person -> !promise.isWorkOf(person)
                        && !independence.hasDone(number, person, ResolutionEvent.RESOLVED)
                        && !independence.hasDone(number, person, ResolutionEvent.CORRECTED));
    }

    /** @throws RuleRefused when the verifier decided on the remedy or carried it out, now or in an earlier attempt */
    public void recordVerification(ComplaintNumber number, Actor actor, boolean corrected, String remark) {
        refuseOwnVerification(number, actor);
        if (corrected) {
            open(number).verified(actor, clock.instant());
        }
        timeline.record(
                number,
                actor,
                corrected ? ResolutionEvent.CORRECTION_VERIFIED : ResolutionEvent.CORRECTION_NOT_VERIFIED,
                remark);
        begin(number);
    }

    /** @throws RuleRefused when this person may not verify the open promise */
    @Transactional(readOnly = true)
    public void refuseOwnVerification(ComplaintNumber number, Actor actor) {
        open(number).refuseVerifier(actor);
        independence.requireNot(number, actor, ResolutionEvent.RESOLVED, Decision.OWN_WORK);
        independence.requireNot(number, actor, ResolutionEvent.CORRECTED, Decision.OWN_WORK);
    }

    private Decision open(ComplaintNumber number) {
        return promise(number).orElseThrow(() -> new RuleRefused("No promise is open."));
    }

    /** What an outside body ordered, else the last decision; a remedy that the complainant rejected does not count. */
    private Optional<Decision> promise(ComplaintNumber number) {
        List<Decision> decisions = records.findByComplaintOrderById(number);
        boolean withdrawn = complaints.get(number).isWithdrawn();
        return decisions.stream()
                .filter(Decision::isOrdered)
                .filter(decision -> !decision.isFulfilled())
                .findFirst()
                .or(() -> decisions.stream()
                        .skip(Math.max(0, decisions.size() - 1))
                        .filter(decision -> decision.isOpenPromise(withdrawn))
                        .findFirst());
    }
}
