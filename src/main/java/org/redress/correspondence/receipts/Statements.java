package org.redress.correspondence.receipts;

import java.util.Optional;
import java.util.Set;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;
import org.redress.record.TimelineLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What complainants said, as the timeline has it. */
@Service
@Transactional(readOnly = true)
public class Statements {

    private final Timeline timeline;
    private final StaffDirectory staff;

    Statements(Timeline timeline, StaffDirectory staff) {
        this.timeline = timeline;
        this.staff = staff;
    }

    /** The last line with one of these events; empty when there is none, or only the system wrote it. */
    public Optional<Said> lastOf(ComplaintNumber number, Set<? extends TimelineEvent> events) {
        return timeline.of(number).stream()
                .filter(line -> events.contains(line.event()))
                .reduce((earlier, later) -> later)
                .filter(line -> !line.actor().equals(Actor.SYSTEM.id()))
                .map(this::said);
    }

    private Said said(TimelineLine line) {
        return new Said(line.at(), recorderOf(new Actor(line.actor())));
    }

    String recorderOf(Actor actor) {
        return actor.isStaff() ? staff.nameOf(actor.id()).orElse("") : null;
    }
}
