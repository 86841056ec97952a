package org.redress.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.casework.Appointments;
import org.redress.casework.CaseworkMessage;
import org.redress.casework.NewInformation;
import org.redress.casework.Objections;
import org.redress.casework.Reopening;
import org.redress.casework.deeds.Deed;
import org.redress.casework.deeds.Hindrance;
import org.redress.casework.deeds.OfferedDeeds;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.RequiredText;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;
import org.redress.record.TimelineLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The complainant disputes that the complaint is out of scope: somebody who did not assess it before assesses it anew (4.7, 7.5, 7.9). */
@Service
@Transactional
public class ScopeDisputes implements OfferedDeeds {

    private static final int LONGEST = 50_000;
    private static final String OWN_ASSESSMENT =
            "The complainant disputes that this is out of scope; somebody who did not assess it before has to assess it now.";

    private final Complaints complaints;
    private final Objections objections;
    private final Reopening reopening;
    private final Appointments appointments;
    private final ComplaintFlow flow;
    private final NewInformation information;
    private final Timeline timeline;

    ScopeDisputes(
            Complaints complaints,
            Objections objections,
            Reopening reopening,
            Appointments appointments,
            ComplaintFlow flow,
            NewInformation information,
            Timeline timeline) {
        this.complaints = complaints;
        this.objections = objections;
        this.reopening = reopening;
        this.appointments = appointments;
        this.flow = flow;
        this.information = information;
        this.timeline = timeline;
    }

    /**
     * Takes the dispute, by personal link or written down by staff. A complaint that is being closed goes back to its
     * assessment; a closed one is opened again. A second dispute changes nothing, but new words in it are kept as
     * information that somebody reads.
     *
     * @throws RuleRefused      without a reason
     * @throws StepNotAvailable when it is not out of scope, was assessed anew already, or it is too late
     */
    public void dispute(ComplaintNumber number, Actor actor, String reason) {
        RequiredText.check("reason", reason, LONGEST);
        Complaint complaint = complaints.get(number);
        if (isUnderWay(complaint)) {
            information.addUnlessSaid(number, actor, ComplaintEvent.SCOPE_DISPUTED, reason);
            return;
        }
        refuseOther(complaint);
        complaint.disputeScope();
        timeline.record(number, actor, ComplaintEvent.SCOPE_DISPUTED, reason);
        if (complaint.isOpen()) {
            flow.tell(number, CaseworkMessage.SCOPE_DISPUTED, Map.of());
        } else {
            reopening.open(complaint, Actor.COMPLAINANT, reason);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deed> of(Complaint complaint, Actor actor) {
        boolean outOfScope = complaint.reasonToClose() == CloseReason.OUT_OF_SCOPE;
        if (!outOfScope) {
            return List.of();
        }
        Hindrance hindrance = complaint.isScopeDisputed() ? Hindrance.DISPUTED_BEFORE : Hindrance.TOO_LATE;
        return List.of(Deed.added("scope-dispute", objections.mayDisputeScope(complaint) ? null : hindrance));
    }

    private boolean isUnderWay(Complaint complaint) {
        return complaint.isOpen()
                && complaint.isScopeDisputed()
                && lastOf(complaint.number(), ComplaintEvent.SCOPE_DISPUTED)
                        > lastOf(complaint.number(), AssessmentEvent.ASSESSED);
    }

    private void refuseOther(Complaint complaint) {
        if (!objections.mayDisputeScope(complaint)) {
            objections.refuseTooLate(complaint);
            throw new StepNotAvailable(
                    "There is nothing to dispute: the complaint is not out of scope, or somebody else has assessed it anew.");
        }
    }

    /** @throws RuleRefused when this person assessed the complaint before its scope was disputed */
    @Transactional(readOnly = true)
    public void refuseEarlierAssessor(ComplaintNumber number, Actor actor) {
        if (earlierAssessors(number).contains(actor.id())) {
            throw new RuleRefused(OWN_ASSESSMENT);
        }
    }

    /** @return the groups to ask: {@code groups}, or {@code goesUpTo} when nobody in them may assess */
    public String appoint(ComplaintNumber number, String groups, String goesUpTo) {
        Set<String> earlier = earlierAssessors(number);
        return earlier.isEmpty()
                ? groups
                : appointments.appoint(number, groups, goesUpTo, person -> !earlier.contains(person.id()));
    }

    private Set<String> earlierAssessors(ComplaintNumber number) {
        return complaints.get(number).isScopeDisputed()
                ? timeline.of(number).stream()
                        .limit(lastOf(number, ComplaintEvent.SCOPE_DISPUTED) + 1L)
                        .filter(line -> line.event() == AssessmentEvent.ASSESSED)
                        .map(TimelineLine::actor)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private int lastOf(ComplaintNumber number, TimelineEvent event) {
        List<TimelineEvent> events =
                timeline.of(number).stream().map(TimelineLine::event).toList();
        return events.lastIndexOf(event);
    }
}
