package org.redress.resolution;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.casework.AssessedVulnerability;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.correspondence.delivery.Deliveries;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;
import org.redress.record.TimelineLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from silence after a decision (ISO 10002 7.9): the rule that the complainant is told, the reminder, and
 * whether silence closes the complaint when the time is up. Only somebody who was reached and has said nothing counts
 * as silent.
 */
@Service
@Transactional
public class Silence {

    private static final Set<TimelineEvent> WORD_OF_THEIRS =
            Set.of(ComplaintEvent.INFORMATION_RECEIVED, ComplaintEvent.INFORMATION_SUPPLIED);

    private final DecisionRecords records;
    private final Complaints complaints;
    private final AssessedVulnerability vulnerability;
    private final Timeline timeline;
    private final Reminders reminders;
    private final Deliveries deliveries;
    private final Clock clock;

    Silence(
            DecisionRecords records,
            Complaints complaints,
            AssessedVulnerability vulnerability,
            Timeline timeline,
            Reminders reminders,
            Deliveries deliveries,
            Clock clock) {
        this.records = records;
        this.complaints = complaints;
        this.vulnerability = vulnerability;
        this.timeline = timeline;
        this.reminders = reminders;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * What follows when the time that was planned is over.
     *
     * @param waitUntil what is waited for instead, because the decision arrived later than planned; else {@code null}
     */
    public record Verdict(Instant waitUntil, boolean reminderDue, boolean silenceCloses) {}

    /** What the table of silence decides on: vulnerable by the assessment, or by an adjustment that was asked for. */
    @Transactional(readOnly = true)
    public Map<String, Object> facts(ComplaintNumber number) {
        Complaint complaint = complaints.get(number);
        return Map.ofEntries(
                Map.entry("stage", complaint.stage().name()),
                Map.entry("vulnerable", isVulnerable(complaint)),
                Map.entry("reachable", deliveries.addressOf(complaint).isPresent()));
    }

    /**
     * When the complainant is reminded: counted from the moment the decision arrived or, while it is on its way, from
     * now.
     */
    @Transactional(readOnly = true)
    public Instant remindAt(ComplaintNumber number) {
        Decision decision = current(number);
        return decision.silenceRule().remindAt(decision.isCommunicated() ? decision.communicatedAt() : clock.instant());
    }

    /**
     * Judges when the time is up: by the rule that was told, by what arrived, by who the complainant is, and by what
     * they said since. There is one reminder of a decision, and none when it has not arrived or when the complainant
     * was heard from since. While somebody may still reach them, their time has not begun, and a reminder that has not arrived
     * reminds nobody.
     *
     * @param planned until when we waited
     */
    public Verdict judge(ComplaintNumber number, Instant planned) {
        Decision decision = current(number);
        Complaint complaint = complaints.get(number);
        if (!decision.isCommunicated()) {
            return deliveries.isBeyondReach(
                            number, ResolutionLetter.DECISION, complaint.stage().name())
                    ? askThem(number)
                    : new Verdict(remindAt(number), false, false);
        }
        List<TimelineLine> since = since(decision, number);
        if (since.stream().anyMatch(Silence::isTheirs)) {
            return askThem(number);
        }
        String reminder = Reminders.occasionOf(complaint);
        if (!deliveries.isWritten(number, ResolutionLetter.REMINDER, reminder)) {
            Instant due = decision.silenceRule().remindAt(decision.communicatedAt());
            return due.isAfter(planned.plus(Reminders.A_MOMENT))
                    ? new Verdict(due, false, false)
                    : new Verdict(null, true, false);
        }
        Optional<Instant> reminded = deliveries.arrivedAt(number, ResolutionLetter.REMINDER, reminder);
        if (reminded.isEmpty()) {
            return deliveries.isBeyondReach(number, ResolutionLetter.REMINDER, reminder)
                    ? askThem(number)
                    : new Verdict(decision.waitEndsAfter(clock.instant()), false, false);
        }
        Instant due = decision.waitEndsAfter(reminded.get());
        if (due.isAfter(planned.plus(Reminders.A_MOMENT))) {
            return new Verdict(due, false, false);
        }
        boolean closes = decision.silenceRule().silenceCloses()
                && !isVulnerable(complaint)
                && deliveries.everythingArrived(number, decision.decidedAt());
        return closes ? new Verdict(null, false, true) : askThem(number);
    }

    private Verdict askThem(ComplaintNumber number) {
        timeline.record(number, Actor.SYSTEM, ResolutionEvent.ANSWER_OVERDUE, null);
        return new Verdict(null, false, false);
    }

    /** @return until when we wait after it */
    public Instant remind(ComplaintNumber number) {
        return reminders.write(number);
    }

    private boolean isVulnerable(Complaint complaint) {
        return complaint.complainant().adjustments() != null || vulnerability.isFound(complaint.number());
    }

    /** What happened since the decision was communicated. */
    private List<TimelineLine> since(Decision decision, ComplaintNumber number) {
        return timeline.of(number).stream()
                .filter(line -> !line.at().isBefore(decision.communicatedAt()))
                .toList();
    }

    /** The complainant said something: themselves, or through staff who wrote it down. */
    private static boolean isTheirs(TimelineLine line) {
        return line.actor().equals(Actor.COMPLAINANT.id()) || WORD_OF_THEIRS.contains(line.event());
    }

    private Decision current(ComplaintNumber number) {
        return records.findByComplaintAndStage(number, complaints.get(number).stage())
                .orElseThrow(() -> new IllegalStateException("There is no decision."));
    }
}
