package org.redress.escalation;

import java.time.Clock;
import java.time.LocalDate;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.delivery.Deliveries;
import org.redress.correspondence.delivery.LetterArrived;
import org.redress.deadlines.ClockExtensions;
import org.redress.deadlines.ClockId;
import org.redress.deadlines.ClockView;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters to complainants when an answer takes longer: an extension before time is up, a delay after it (7.3). */
@Service
@Transactional
public class Delays {

    private final ClockExtensions extensions;
    private final Complaints complaints;
    private final Correspondence correspondence;
    private final Deliveries deliveries;
    private final Timeline timeline;
    private final OrganisationZone zone;
    private final Clock time;

    Delays(
            ClockExtensions extensions,
            Complaints complaints,
            Correspondence correspondence,
            Deliveries deliveries,
            Timeline timeline,
            OrganisationZone zone,
            Clock time) {
        this.zone = zone;
        this.time = time;
        this.extensions = extensions;
        this.complaints = complaints;
        this.correspondence = correspondence;
        this.deliveries = deliveries;
        this.timeline = timeline;
    }

    /**
     * @param clock  as it runs now
     * @param notice the letter that tells the complainant, and how it goes
     */
    public record Extension(ClockView clock, Notice notice) {}

    /** @param state as in the list of letters: PENDING when it goes by mail, TO_SEND when somebody has to post or tell it */
    public record Notice(long letter, String state) {}

    /**
     * Extends a clock and writes to the complainant.
     *
     * @throws org.redress.deadlines.ExtensionRefused when its rule or the calendar does not allow it
     */
    @Transactional(noRollbackFor = org.redress.deadlines.ExtensionRefused.class)
    public Extension extend(ComplaintNumber number, ClockId id, int amount, Actor actor, String reason) {
        ClockView clock = extensions.extend(number, id, amount, actor, reason);
        String occasion = id + " " + clock.dueAt();
        timeline.record(
                number,
                actor,
                EscalationEvent.CLOCK_EXTENDED,
                clock.rule() + " until " + clock.dueAt() + ": " + reason);
        correspondence.writeToComplainant(complaints.get(number), new ExtensionLetter(reason, clock.dueAt()), occasion);
        return new Extension(
                clock,
                deliveries
                        .last(number, EscalationLetter.EXTENSION, occasion)
                        .map(letter -> new Notice(letter.id(), letter.state()))
                        .orElseThrow());
    }

    /**
     * Writes to the complainant why an answer that is due takes longer and by which day it comes, once per clock.
     *
     * @throws RuleRefused when this day has passed
     */
    public void explain(ComplaintNumber number, ClockId id, String reason, LocalDate expectedAnswer) {
        if (expectedAnswer.isBefore(zone.dayOf(time.instant()))) {
            throw new RuleRefused("expectedAnswer", "must be a day that lies ahead");
        }
        correspondence.writeToComplainant(
                complaints.get(number), new DelayLetter(reason, expectedAnswer), "clock " + id);
    }

    /** It is explained once the letter has arrived. */
    @EventListener
    void on(LetterArrived letter) {
        if (letter.kind() == EscalationLetter.EXTENSION) {
            timeline.record(letter.complaint(), letter.by(), EscalationEvent.EXTENSION_EXPLAINED, letter.how());
        } else if (letter.kind() == EscalationLetter.DELAY) {
            timeline.record(letter.complaint(), letter.by(), EscalationEvent.DELAY_EXPLAINED, letter.how());
        }
    }
}
