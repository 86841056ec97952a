package org.redress.escalation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.access.StaffGroup;
import org.redress.complaint.Actor;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.FlowMessage;
import org.redress.complaint.Notes;
import org.redress.complaint.RuleRefused;
import org.redress.complaint.Stage;
import org.redress.complaint.StaffDirectory;
import org.redress.complaint.StepNotAvailable;
import org.redress.complaint.Timeline;
import org.redress.complaint.TimelineEvent;
import org.redress.complaint.TimelineLine;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.MailTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A closed or withdrawn complaint is opened again under its number (7.9): what was closed by mistake or too early can be put right.
 * Without a decision it begins anew; with one, the decision counts as not accepted and the second stage or the outside route follows.
 */
@Service
@Transactional
public class Reopenings {

    private static final Set<StaffGroup> MAY = Set.of(StaffGroup.TEAM_LEADS, StaffGroup.COMPLAINTS_REPRESENTATIVES);
    private static final int LONGEST = 2000;

    private final Complaints complaints;
    private final StaffDirectory staff;
    private final Timeline timeline;
    private final ComplaintFlow flow;
    private final Correspondence correspondence;

    Reopenings(Complaints complaints, StaffDirectory staff, Timeline timeline, ComplaintFlow flow, Correspondence correspondence) {
        this.complaints = complaints;
        this.staff = staff;
        this.timeline = timeline;
        this.flow = flow;
        this.correspondence = correspondence;
    }

    /** Who may: team leads and complaints representatives. */
    public boolean mayReopen(Actor actor) {
        return MAY.stream().anyMatch(group -> staff.membersOf(group.id()).contains(actor.id()));
    }

    /**
     * Opens the complaint again. Of two at once the second finds it open.
     *
     * @throws RuleRefused      without a reason, or by somebody who may not
     * @throws StepNotAvailable when it is open, or work from before it was closed still goes on
     */
    public void reopen(ComplaintNumber number, Actor actor, String reason) {
        if (!mayReopen(actor)) {
            throw new RuleRefused("Team leads and complaints representatives reopen complaints; " + actor + " is neither.");
        }
        Notes.requireText("reason", reason, LONGEST);
        Complaint complaint = complaints.get(number);
        if (complaint.isOpen() || flow.isWaitingFor(number, FlowMessage.COMPLAINT_WITHDRAWN)) {
            throw new StepNotAvailable(complaint.isOpen() ? "The complaint is open." : "Work from before the closing still goes on; finish it first.");
        }
        complaint.reopen();
        timeline.record(number, actor, TimelineEvent.REOPENED, reason);
        flow.startAgain(complaint, complaint.isDecided() ? Stage.SECOND : Stage.FIRST, !secondStageDecided(number));
    }

    /** Tells the complainant; the reason is the house's own. */
    public void announce(ComplaintNumber number) {
        Complaint complaint = complaints.get(number);
        correspondence.writeToComplainant(complaint, MailTemplate.REOPENED, complaint.eachTime("reopening"), Map.of());
    }

    private boolean secondStageDecided(ComplaintNumber number) {
        List<TimelineEvent> events = timeline.of(number).stream().map(TimelineLine::event).toList();
        int review = events.lastIndexOf(TimelineEvent.REVIEW_OPENED);
        return review >= 0 && events.lastIndexOf(TimelineEvent.INFORMED) > review;
    }
}
