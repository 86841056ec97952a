package org.redress.escalation;

import java.time.Clock;
import java.time.LocalDate;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.Correspondence;
import org.redress.deadlines.ClockExtensions;
import org.redress.deadlines.ClockId;
import org.redress.deadlines.ClockView;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters to complainants when an answer takes longer: an extension before time is up, a delay after it (7.3). */
@Service
@Transactional
public class Delays {

    private final ClockExtensions extensions;
    private final Complaints complaints;
    private final Correspondence correspondence;
    private final Timeline timeline;
    private final OrganisationZone zone;
    private final Clock time;

    Delays(
            ClockExtensions extensions,
            Complaints complaints,
            Correspondence correspondence,
            Timeline timeline,
            OrganisationZone zone,
            Clock time) {
        this.zone = zone;
        this.time = time;
        this.extensions = extensions;
        this.complaints = complaints;
        this.correspondence = correspondence;
        this.timeline = timeline;
    }

    /**
     * @param clock      as it runs now
     * @param noticeSent false when there is no e-mail address: somebody has to tell the complainant another way
     */
    public record Extension(ClockView clock, boolean noticeSent) {}

    /**
     * Extends a clock and tells the complainant.
     *
     * @throws org.redress.deadlines.ExtensionRefused when its rule or the calendar does not allow it
     */
    @Transactional(noRollbackFor = org.redress.deadlines.ExtensionRefused.class)
    public Extension extend(ComplaintNumber number, ClockId id, int amount, Actor actor, String reason) {
        ClockView clock = extensions.extend(number, id, amount, actor, reason);
        boolean sent = correspondence.writeToComplainant(
                complaints.get(number), new ExtensionLetter(reason, clock.dueAt()), id + " " + clock.dueAt());
        timeline.record(
                number,
                actor,
                EscalationEvent.CLOCK_EXTENDED,
                clock.rule() + " until " + clock.dueAt() + ": " + reason);
        return new Extension(clock, sent);
    }

    /**
     * Tells the complainant why an answer that is due takes longer and by which day it comes, once per clock.
     *
     * @throws RuleRefused when this day has passed
     */
    public void explain(ComplaintNumber number, ClockId id, Actor actor, String reason, LocalDate expectedAnswer) {
        if (expectedAnswer.isBefore(zone.dayOf(time.instant()))) {
            throw new RuleRefused("expectedAnswer", "must be a day that lies ahead");
        }
        Complaint complaint = complaints.get(number);
        boolean sent =
                correspondence.writeToComplainant(complaint, new DelayLetter(reason, expectedAnswer), "clock " + id);
        timeline.record(
                number,
                actor,
                EscalationEvent.DELAY_EXPLAINED,
                (sent ? "" : "no e-mail address, told another way: ") + reason);
    }
}
