package org.redress.assessment;

import java.util.Set;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.receipts.Said;
import org.redress.correspondence.receipts.Statements;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What still has to be done when a complaint is withdrawn: the complainant gets a confirmation, and a danger is still
 * acted on.
 */
@Service
@Transactional
public class WithdrawnComplaints {

    private final Assessments assessments;
    private final ImmediateActions actions;
    private final Complaints complaints;
    private final Correspondence correspondence;
    private final Statements statements;
    private final Timeline timeline;

    WithdrawnComplaints(
            Assessments assessments,
            ImmediateActions actions,
            Complaints complaints,
            Correspondence correspondence,
            Statements statements,
            Timeline timeline) {
        this.assessments = assessments;
        this.actions = actions;
        this.complaints = complaints;
        this.correspondence = correspondence;
        this.statements = statements;
        this.timeline = timeline;
    }

    /**
     * Confirms to the complainant that the complaint is withdrawn.
     *
     * @return true when the organisation goes on for itself: the assessment saw a safety implication, or one was found later and immediate
     *     action was called for, taken or not
     */
    public boolean confirm(ComplaintNumber number) {
        Complaint complaint = complaints.get(number);
        correspondence.writeToComplainant(
                complaint, new WithdrawnLetter(withdrawalOf(complaint)), complaint.eachTime("withdrawal"));
        boolean pursued = assessments.concernsSafety(number) || actions.wereCalledFor(number);
        if (pursued) {
            timeline.record(number, Actor.SYSTEM, AssessmentEvent.PURSUED_WITHOUT_COMPLAINANT, null);
        }
        return pursued;
    }

    private Said withdrawalOf(Complaint complaint) {
        return statements
                .lastOf(complaint.number(), Set.of(ComplaintEvent.WITHDRAWN))
                .orElseThrow(() -> new IllegalStateException("Nobody has taken the complaint back."));
    }
}
