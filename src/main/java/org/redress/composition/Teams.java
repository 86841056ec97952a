package org.redress.composition;

import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which team looks after a complaint from now on. */
@Service
@Transactional
public class Teams {

    private final Complaints complaints;
    private final StaffDirectory staff;
    private final Timeline timeline;

    Teams(Complaints complaints, StaffDirectory staff, Timeline timeline) {
        this.complaints = complaints;
        this.staff = staff;
        this.timeline = timeline;
    }

    /**
     * Gives the work that is still to come to a team; open tasks stay where they are.
     *
     * @throws RuleRefused when there is no such group
     */
    public void assign(ComplaintNumber number, Actor actor, String team) {
        if (!staff.knowsGroup(team)) {
            throw new RuleRefused("newTeam", "names no group: " + team);
        }
        Complaint complaint = complaints.get(number);
        if (!team.equals(complaint.team())) {
            complaint.assignTo(team);
            timeline.record(number, actor, ComplaintEvent.REASSIGNED, team);
        }
    }
}
