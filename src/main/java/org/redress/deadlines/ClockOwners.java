package org.redress.deadlines;

import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Priority;
import org.redress.record.Subject;
import org.redress.record.Subjects;
import org.springframework.stereotype.Component;

/** What clocks ask about their subject. Only complaints have a priority, silence and a response date. */
@Component
class ClockOwners {

    private final Complaints complaints;
    private final Subjects subjects;

    ClockOwners(Complaints complaints, Subjects subjects) {
        this.complaints = complaints;
        this.subjects = subjects;
    }

    String workingGroup(Subject subject) {
        return subjects.workingGroup(subject);
    }

    /** {@code null} while there is none. */
    Priority priorityOf(Subject subject) {
        return ComplaintNumber.of(subject)
                .map(number -> complaints.get(number).priority())
                .orElse(null);
    }

    /** False for some imported old complaints, about which nobody is reminded. */
    boolean areRemindersWanted(Subject subject) {
        return ComplaintNumber.of(subject)
                .map(number -> complaints.get(number).receipt().remindersWanted())
                .orElse(true);
    }

    /** Whether it was registered long after it was received. */
    boolean isOfThePast(Subject subject) {
        return ComplaintNumber.of(subject)
                .map(number -> complaints.get(number).receipt().backfilled())
                .orElse(false);
    }

    void respondBy(Subject subject, Instant date) {
        ComplaintNumber.of(subject).ifPresent(number -> complaints.get(number).respondBy(date));
    }
}
