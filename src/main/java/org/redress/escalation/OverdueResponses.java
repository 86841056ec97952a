package org.redress.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.redress.complaint.Actor;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.StaffDirectory;
import org.redress.complaint.Timeline;
import org.redress.complaint.TimelineEvent;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.MailTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rungs of the escalation ladder for a response that is late; which rung comes when is a decision table. */
@Service
@Transactional
public class OverdueResponses {

    /** Where a complaint goes when its handlers do not get to it, and who hears of it. */
    public static final String LEADS = "team-leads";

    private final Complaints complaints;
    private final ComplaintFlow flow;
    private final StaffDirectory staff;
    private final Correspondence correspondence;
    private final Timeline timeline;
    private final Clock clock;

    OverdueResponses(Complaints complaints, ComplaintFlow flow, StaffDirectory staff, Correspondence correspondence,
                     Timeline timeline, Clock clock) {
        this.complaints = complaints;
        this.flow = flow;
        this.staff = staff;
        this.correspondence = correspondence;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Writes to whoever has claimed the work, or to the whole team while nobody has. */
    public void remindHandler(ComplaintNumber number, int level) {
        Complaint complaint = complaints.get(number);
        Set<String> addresses = staff.addressesOf(flow.currentHandlers(number));
        if (addresses.isEmpty() && complaint.team() != null) {
            addresses = staff.addressesOfGroup(complaint.team());
        }
        write(complaint, addresses, level);
        timeline.record(number, Actor.SYSTEM, TimelineEvent.HANDLER_REMINDED, "level " + level);
    }

    public void informLead(ComplaintNumber number, int level) {
        write(complaints.get(number), staff.addressesOfGroup(LEADS), level);
        timeline.record(number, Actor.SYSTEM, TimelineEvent.LEAD_INFORMED, "level " + level);
    }

    /** Takes the work from its holders and gives it to the team leads. */
    public void reassign(ComplaintNumber number, int level) {
        Complaint complaint = complaints.get(number);
        flow.reassign(number, LEADS);
        complaint.assignTo(LEADS);
        write(complaint, staff.addressesOfGroup(LEADS), level);
        timeline.record(number, Actor.SYSTEM, TimelineEvent.REASSIGNED, LEADS);
    }

    /** The moment so many hours after now. */
    public Instant hoursFromNow(int hours) {
        return clock.instant().plus(Duration.ofHours(hours));
    }

    private void write(Complaint complaint, Set<String> addresses, int level) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("priority", complaint.priority());
        facts.put("responseDueAt", complaint.responseDueAt());
        facts.put("level", level);
        correspondence.writeToStaff(complaint, addresses, MailTemplate.RESPONSE_OVERDUE, "level " + level, facts);
    }
}
