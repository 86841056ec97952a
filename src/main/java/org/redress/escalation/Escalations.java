package org.redress.escalation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Priority;
import org.redress.contract.RuleRefused;
import org.redress.deadlines.ClockId;
import org.redress.deadlines.ClockLedger;
import org.redress.record.Actor;
import org.redress.record.Subject;
import org.redress.record.Subjects;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The levels of the ladder that a clock climbs while it runs out; which level asks for what is a decision table. Each
 * method answers whether anybody was reached: somebody with an e-mail address who is present, or who stands in for
 * somebody absent.
 */
@Service
@Transactional
public class Escalations {

    /** The word of the ladder for the person who works on the complaint. */
    public static final String HANDLER = "handler";
    /** The last group of every escalation that nobody acknowledged (ISO 10002 5.4). */
    public static final String REPRESENTATIVES = "complaints-representatives";
    /** They are informed of what is raised and have no task. */
    static final String SPONSORS = "executive-sponsors";

    /** The step that asks the representatives, and the variable that tells its processes apart. */
    private static final String TAKEOVER = "Task_TakeOverEscalation";

    private static final String CLOCK = "clock";
    private static final String TAKEOVER_OPEN = "takeoverOpen";

    private final Subjects subjects;
    private final Complaints complaints;
    private final ComplaintFlow flow;
    private final EscalationNews news;
    private final ClockLedger clocks;
    private final Timeline timeline;

    Escalations(
            Subjects subjects,
            Complaints complaints,
            ComplaintFlow flow,
            EscalationNews news,
            ClockLedger clocks,
            Timeline timeline) {
        this.subjects = subjects;
        this.complaints = complaints;
        this.flow = flow;
        this.news = news;
        this.clocks = clocks;
        this.timeline = timeline;
    }

    /** The group whose members may acknowledge for a role. */
    public String groupOf(Subject subject, String role) {
        return role.equals(HANDLER) ? subjects.workingGroup(subject) : role;
    }

    /** What the table of the ladder decides on, as it is now. */
    @Transactional(readOnly = true)
    public Map<String, Object> ladderFacts(Subject subject, ClockId clock) {
        Optional<Complaint> complaint = ComplaintNumber.of(subject).map(complaints::get);
        Map<String, Object> facts = new HashMap<>();
        facts.put("clockClass", clocks.get(clock).clockClass().name());
        facts.put(
                "priority",
                complaint.map(Complaint::priority).map(Priority::name).orElse(null));
        facts.put(
                "remindersWanted",
                complaint.map(some -> some.receipt().remindersWanted()).orElse(true));
        return facts;
    }

    public boolean notifyRole(Occasion occasion, Rung rung) {
        return news.tell(occasion, rung, "notified");
    }

    /** Takes the work from its holders and gives it to the group. */
    public boolean reassign(Occasion occasion, Rung rung) {
        Subject subject = occasion.subject();
        String group = groupOf(subject, rung.role());
        Set<String> holders = flow.reassign(subject, subjects.workingGroup(subject), group);
        subjects.assign(subject, group);
        String from = holders.isEmpty() ? "" : ", taken from " + String.join(", ", new TreeSet<>(holders));
        timeline.record(subject, Actor.SYSTEM, ComplaintEvent.REASSIGNED, group + from);
        return news.tell(occasion, rung, "given the work");
    }

    /** Makes the group responsible from now on and informs the sponsors. */
    public boolean raise(Occasion occasion, Rung rung) {
        news.tellGroup(occasion, new Rung(SPONSORS, rung.letter(), null));
        return news.tell(occasion, rung, "raised to");
    }

    public boolean reportBreach(Occasion occasion, Rung rung) {
        return news.tell(occasion, rung, "breach reported to");
    }

    /** A newer ladder of a clock takes over; open requests of an older ladder of the same clock end. */
    public void supersedeOlder(Subject subject, ClockId clock) {
        subjects.lock(subject);
        flow.tellWhoWaits(subject, EscalationMessage.ESCALATION_SUPERSEDED, CLOCK, clock.toString());
    }

    public void recordSuperseded(Occasion occasion) {
        timeline.record(
                occasion.subject(),
                Actor.SYSTEM,
                EscalationEvent.ESCALATION_SUPERSEDED,
                occasion + ": a newer ladder of this clock asks instead");
    }

    /** @throws RuleRefused when the actor holds open work of it: nobody silences the alarm about their own lateness */
    public void acknowledge(Occasion occasion, Actor actor, String plan) {
        if (flow.currentHandlers(occasion.subject()).contains(actor.id())) {
            throw new RuleRefused("You hold open work of this "
                    + occasion.subject().kind() + ", so somebody else has to answer for its lateness. "
                    + "Finish that work or hand it on first.");
        }
        timeline.record(occasion.subject(), actor, EscalationEvent.ESCALATION_ACKNOWLEDGED, occasion + ": " + plan);
    }

    /** One answer counts for every clock of the subject whose alarm joined this one. */
    public void takeOver(Occasion occasion, Actor actor, String plan) {
        acknowledge(occasion, actor, plan);
        flow.tellWhoWaits(occasion.subject(), EscalationMessage.ESCALATION_TAKEN_OVER, TAKEOVER_OPEN, true);
    }

    /**
     * Tells the complaints representatives that nobody acknowledged any level, or that nobody was there to do so. If
     * they already have a task because of another clock, this alarm joins that task.
     *
     * @param joined whether it joined one before
     * @return whether it joins one now
     */
    public boolean alarm(Occasion occasion, boolean joined) {
        subjects.lock(occasion.subject());
        boolean joins = flow.isOpenElsewhere(
                occasion.subject(), TAKEOVER, CLOCK, occasion.clock().toString());
        if (!joins) {
            news.tell(
                    occasion,
                    new Rung(REPRESENTATIVES, EscalationLetter.ESCALATION_ALARM, null),
                    EscalationEvent.ESCALATION_ALARM,
                    "alarm to");
        } else if (!joined) {
            timeline.record(
                    occasion.subject(),
                    Actor.SYSTEM,
                    EscalationEvent.ESCALATION_ALARM,
                    occasion + ": joins the alarm of another clock");
        }
        return joins;
    }
}
