package org.redress.escalation;

import java.time.Clock;
import java.util.Set;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Priority;
import org.redress.correspondence.Correspondence;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.ClockView;
import org.redress.record.Actor;
import org.redress.record.Subject;
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Component;

/** Tells people about a level of the ladder by mail, and records it on the timeline. */
@Component
class EscalationNews {

    private final Complaints complaints;
    private final PresentStaff staff;
    private final ClockLedger clocks;
    private final Correspondence correspondence;
    private final Timeline timeline;
    private final Clock time;

    EscalationNews(
            Complaints complaints,
            PresentStaff staff,
            ClockLedger clocks,
            Correspondence correspondence,
            Timeline timeline,
            Clock time) {
        this.complaints = complaints;
        this.staff = staff;
        this.clocks = clocks;
        this.correspondence = correspondence;
        this.timeline = timeline;
        this.time = time;
    }

    /** Only sends mail; the timeline gets nothing. */
    void tellGroup(Occasion occasion, Rung rung) {
        write(occasion, rung, staff.addressesOfGroup(occasion.subject(), rung.role()));
    }

    boolean tell(Occasion occasion, Rung rung, String what) {
        return tell(occasion, rung, EscalationEvent.ESCALATED, what);
    }

    boolean tell(Occasion occasion, Rung rung, TimelineEvent event, String what) {
        Set<String> addresses = rung.role().equals(Escalations.HANDLER)
                ? staff.addressesOfHandlers(occasion.subject())
                : staff.addressesOfGroup(occasion.subject(), rung.role());
        write(occasion, rung, addresses);
        String nobody = addresses.isEmpty() ? ", but nobody could be reached" : "";
        timeline.record(occasion.subject(), Actor.SYSTEM, event, occasion + ": " + what + " " + rung.role() + nobody);
        return !addresses.isEmpty();
    }

    private void write(Occasion occasion, Rung rung, Set<String> addresses) {
        if (!addresses.isEmpty()) {
            correspondence.writeToStaff(
                    occasion.subject(), addresses, letterOf(occasion, rung), mailOf(occasion, rung));
        }
    }

    /**
     * The occasion of the mail. For an alarm it is the day, so that people get one mail a day, whichever clock it comes
     * from.
     */
    private String mailOf(Occasion occasion, Rung rung) {
        return rung.letter() == EscalationLetter.ESCALATION_ALARM ? "alarm " + staff.today() : occasion.toString();
    }

    /** Only complaints have one. */
    private Priority priorityOf(Subject subject) {
        return ComplaintNumber.of(subject)
                .map(number -> complaints.get(number).priority())
                .orElse(null);
    }

    private ClockLetter letterOf(Occasion occasion, Rung rung) {
        ClockView clock = clocks.get(occasion.clock());
        return new ClockLetter(
                rung.letter(),
                clock.step(),
                clock.clockClass(),
                clock.dueAt(),
                time.instant(),
                occasion.share(),
                occasion.level(),
                priorityOf(occasion.subject()),
                rung.acknowledgeBy());
    }
}
