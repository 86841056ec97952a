package org.redress.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.record.TimelineEvent;
import org.redress.record.TimelineLine;

/** What happened to a complaint before; for rules that start to apply late. */
record ComplaintPast(Complaint complaint, List<TimelineLine> lines) {

    private static final Set<TimelineEvent> BEGIN_ANEW = Set.of(ComplaintEvent.REOPENED, ComplaintEvent.SCOPE_DISPUTED);

    Optional<Instant> momentOf(TimelineEvent event) {
        return event == ComplaintEvent.RECEIVED
                ? Optional.of(beginning())
                : lines.stream()
                        .filter(line -> line.event() == event)
                        .map(TimelineLine::at)
                        .findFirst();
    }

    boolean metSince(Instant start, ClockRule rule) {
        return lines.stream()
                .anyMatch(
                        line -> rule.metBy().contains(line.event()) && line.at().isAfter(start));
    }

    /** A clock that counts from receipt counts from the last reopening, if there was one. */
    private Instant beginning() {
        return lines.stream()
                .filter(line -> BEGIN_ANEW.contains(line.event()))
                .map(TimelineLine::at)
                .reduce((earlier, later) -> later)
                .orElse(complaint.receipt().receivedAt());
    }
}
