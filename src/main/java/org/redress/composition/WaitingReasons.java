package org.redress.composition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.redress.casework.CaseFileSection;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RequiredText;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.redress.record.TimelineRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a complaint waits for, in words, as staff see it in the file; set and cleared by flows. */
@Service
@Transactional
public class WaitingReasons implements CaseFileSection {

    private static final int LONGEST = 300;

    private final WaitingStore waiting;
    private final Timeline timeline;
    private final Clock clock;

    WaitingReasons(WaitingStore waiting, Timeline timeline, Clock clock) {
        this.waiting = waiting;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Something a complaint waits for. */
    public record WaitingReason(String reason, Instant since, String setBy) {}

    /** From now on the complaint waits for this as well. The same reason a second time changes nothing. */
    public void begin(ComplaintNumber number, Actor actor, String reason) {
        RequiredText.check("waitingReason", reason, LONGEST);
        if (waiting.begin(number, new WaitingReason(reason, clock.instant(), actor.id()))) {
            timeline.record(number, actor, CompositionEvent.WAITING_BEGUN, reason);
        }
    }

    /** The complaint waits for this no longer, or for nothing when {@code reason} is {@code null}. */
    public void end(ComplaintNumber number, Actor actor, String reason) {
        waiting.end(number, reason, actor.id(), clock.instant())
                .forEach(ended -> timeline.record(number, actor, CompositionEvent.WAITING_ENDED, ended));
    }

    /** A closed complaint waits for nothing. */
    @EventListener
    void on(TimelineRecorded recorded) {
        if (recorded.event() == ComplaintEvent.CLOSED) {
            ComplaintNumber.of(recorded.subject()).ifPresent(number -> end(number, recorded.actor(), null));
        }
    }

    @Override
    public String name() {
        return "waitingFor";
    }

    @Override
    @Transactional(readOnly = true)
    public Object of(ComplaintNumber number) {
        List<WaitingReason> open = waiting.open(number);
        return open.isEmpty() ? null : open;
    }
}
