package org.redress.resolution;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.casework.CaseFileSection;
import org.redress.casework.ClosingFacts;
import org.redress.casework.Objections;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Complaints;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.delivery.Deliveries;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The gate before closing (7.9): what has to be decided is decided, what was promised is done. Which facts block is the
 * decision table {@code findClosingBlockers}; this class only gathers them and keeps the result.
 */
@Service
@Transactional
public class Closings implements CaseFileSection {

    private final ClosingRecords records;
    private final DecisionRecords decisions;
    private final Remedies remedies;
    private final Complaints complaints;
    private final List<ClosingFacts> contributors;
    private final Objections objections;
    private final ClosingLetters letters;
    private final Correspondence correspondence;
    private final Deliveries deliveries;
    private final Reminders reminders;
    private final Timeline timeline;
    private final Clock clock;

    Closings(
            ClosingRecords records,
            DecisionRecords decisions,
            Remedies remedies,
            Complaints complaints,
            List<ClosingFacts> contributors,
            Objections objections,
            ClosingLetters letters,
            Correspondence correspondence,
            Deliveries deliveries,
            Reminders reminders,
            Timeline timeline,
            Clock clock) {
        this.records = records;
        this.decisions = decisions;
        this.remedies = remedies;
        this.complaints = complaints;
        this.contributors = contributors;
        this.objections = objections;
        this.letters = letters;
        this.correspondence = correspondence;
        this.deliveries = deliveries;
        this.reminders = reminders;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What the organisation does against the cause. */
    public enum Improvement {
        NONE,
        CORRECTION,
        CORRECTIVE_ACTION
    }

    /** Whether an authority has to be told. */
    public enum Reportability {
        REPORTABLE,
        NOT_REPORTABLE,
        NOT_APPLICABLE
    }

    /** What the handler states before closing; each choice with its reason. */
    public record Statement(
            Improvement improvement,
            String improvementReason,
            Reportability reportability,
            String reportabilityReason,
            String lessons) {}

    /** A closing record as it is shown. */
    public record Section(
            String completedBy,
            Instant completedAt,
            Improvement improvement,
            String improvementReason,
            Reportability reportability,
            String reportabilityReason,
            String lessons,
            String blockers) {}

    /** Records the statement and answers the facts the closing gate decides on. */
    public Map<String, Boolean> record(ComplaintNumber number, Actor actor, Statement statement) {
        Complaint complaint = complaints.get(number);
        ClosingRecord closingRecord = records.findById(number).orElseGet(() -> new ClosingRecord(number));
        closingRecord.complete(statement, actor, clock.instant());
        records.save(closingRecord);
        timeline.record(number, actor, ResolutionEvent.CLOSING_RECORD_COMPLETED, null);
        return factsOf(complaint, statement);
    }

    private Map<String, Boolean> factsOf(Complaint complaint, Statement statement) {
        Map<String, Boolean> facts = new HashMap<>();
        List<Decision> made = decisions.findByComplaintOrderById(complaint.number());
        boolean noDecisionDue = complaint.status() == ComplaintStatus.OUT_OF_SCOPE || complaint.isWithdrawn();
        facts.put("decisionDelivered", noDecisionDue || made.stream().anyMatch(Decision::isDeliveredOrBeyondReach));
        facts.put("remedyFulfilled", !remedies.isPromised(complaint.number()));
        facts.put("improvementDecided", statement.improvement() != null);
        facts.put("reportabilityDecided", statement.reportability() != null);
        facts.put("complainantReached", !deliveries.complainantUnreached(complaint.number()));
        facts.put(
                "silenceLasted", complaint.reasonToClose() != CloseReason.NO_REPLY || reminders.isTimeOver(complaint));
        contributors.forEach(contributor -> facts.putAll(contributor.of(complaint)));
        return facts;
    }

    /** Keeps what blocks; an empty list means that the complaint may be closed. */
    public void recordBlockers(ComplaintNumber number, List<String> blockers) {
        String codes = String.join(", ", blockers);
        records.findById(number).ifPresent(closingRecord -> closingRecord.blockedBy(codes));
        if (!blockers.isEmpty()) {
            timeline.record(number, Actor.SYSTEM, ResolutionEvent.CLOSING_BLOCKED, codes);
        }
    }

    /** What the table of objections decides on; the reason is {@code null} while there is none to close for. */
    @Transactional(readOnly = true)
    public Map<String, Object> objectionFacts(ComplaintNumber number) {
        Complaint complaint = complaints.get(number);
        CloseReason reason = complaint.reasonToClose();
        Map<String, Object> facts = new HashMap<>();
        facts.put("closeReason", reason == null ? null : reason.name());
        facts.put("sector", complaint.receipt().regime().sector());
        facts.put("jurisdiction", complaint.receipt().regime().jurisdiction());
        return facts;
    }

    /**
     * Closes the complaint and tells the complainant, with the last day to object where there is something to object to; that it was taken
     * back was confirmed when it happened.
     *
     * @param objectionDays by the table of objections
     */
    public void close(ComplaintNumber number, int objectionDays) {
        Complaint complaint = complaints.get(number);
        if (complaint.close(clock.instant())) {
            complaint.objectUntil(objections.lastDay(complaint, objectionDays));
            timeline.record(
                    number,
                    Actor.SYSTEM,
                    ComplaintEvent.CLOSED,
                    complaint.closeReason().name());
            if (complaint.isWithdrawn()) {
                return;
            }
            correspondence.writeToComplainant(complaint, letters.write(complaint), complaint.eachTime("closing"));
        }
    }

    @Override
    public String name() {
        return "closingRecord";
    }

    @Override
    @Transactional(readOnly = true)
    public Object of(ComplaintNumber number) {
        return records.findById(number).map(ClosingRecord::toSection).orElse(null);
    }
}
