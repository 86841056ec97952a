package org.redress.resolution;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.complaint.Actor;
import org.redress.complaint.AssessedVulnerability;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Timeline;
import org.redress.complaint.TimelineEvent;
import org.redress.complaint.TimelineLine;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.MailTemplate;
import org.redress.resolution.data.Decision;
import org.redress.resolution.data.DecisionRecords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from silence after a decision (ISO 10002 7.9): the rule that the complainant is told, the reminder, and whether silence
 * closes the complaint when the time is up. Only of somebody who was reached, and who has said nothing, it is known that they are silent.
 */
@Service
@Transactional
public class Silence {

    private static final Set<TimelineEvent> WORD_OF_THEIRS = EnumSet.of(TimelineEvent.INFORMATION_RECEIVED, TimelineEvent.INFORMATION_SUPPLIED);

    private final DecisionRecords records;
    private final Complaints complaints;
    private final AssessedVulnerability vulnerability;
    private final Timeline timeline;
    private final Correspondence correspondence;

    Silence(DecisionRecords records, Complaints complaints, AssessedVulnerability vulnerability, Timeline timeline, Correspondence correspondence) {
        this.records = records;
        this.complaints = complaints;
        this.vulnerability = vulnerability;
        this.timeline = timeline;
        this.correspondence = correspondence;
    }

    /** When to remind and when to stop waiting. */
    public record WaitingTime(Instant remindAt, Instant endsAt) {
    }

    /** What the table of silence decides on: vulnerable by the assessment, or by an adjustment that was asked for. */
    @Transactional(readOnly = true)
    public Map<String, Object> facts(ComplaintNumber number) {
        Complaint complaint = complaints.get(number);
        return Map.of("stage", complaint.stage().name(), "vulnerable", isVulnerable(complaint), "reachable", complaint.complainant().hasEmail());
    }

    /** Counts from the moment the decision was communicated, by the rule the complainant was told. */
    @Transactional(readOnly = true)
    public WaitingTime waitingTime(ComplaintNumber number) {
        Decision decision = communicated(number);
        SilenceRule rule = decision.silenceRule();
        return new WaitingTime(rule.remindAt(decision.communicatedAt()), rule.endsAt(decision.communicatedAt()));
    }

    /** Whoever was reminded of this decision, or was heard from since, is not reminded of it. */
    @Transactional(readOnly = true)
    public boolean isReminderDue(ComplaintNumber number) {
        return since(communicated(number), number).noneMatch(line -> line.event() == TimelineEvent.REMINDED || isTheirs(line));
    }

    /** Judged when the time is up: by the rule that was told, by what arrived, by who it is, and by anything heard since. */
    @Transactional(readOnly = true)
    public boolean closes(ComplaintNumber number) {
        Decision decision = communicated(number);
        return decision.silenceRule().silenceCloses() && !isVulnerable(complaints.get(number))
                && correspondence.everythingArrived(number, decision.decidedAt())
                && since(decision, number).noneMatch(Silence::isTheirs);
    }

    /** Reminds the complainant of the open decision, once per stage, and of the last day to answer if there is one. */
    public void remind(ComplaintNumber number) {
        Complaint complaint = complaints.get(number);
        Instant answerBy = communicated(number).toLine().answerBy();
        Map<String, Object> facts = answerBy == null ? Map.of() : Map.of("answerBy", answerBy);
        correspondence.writeToComplainant(complaint, MailTemplate.REMINDER, complaint.stage().name(), facts);
        timeline.record(number, Actor.SYSTEM, TimelineEvent.REMINDED, null);
    }

    private boolean isVulnerable(Complaint complaint) {
        return complaint.complainant().adjustments() != null || vulnerability.isFound(complaint.number());
    }

    /** What happened since the decision was communicated. */
    private Stream<TimelineLine> since(Decision decision, ComplaintNumber number) {
        return timeline.of(number).stream().filter(line -> !line.at().isBefore(decision.communicatedAt()));
    }

    /** The complainant was heard: by themselves, or through staff who wrote down what they said. */
    private static boolean isTheirs(TimelineLine line) {
        return line.actor().equals(Actor.COMPLAINANT.id()) || WORD_OF_THEIRS.contains(line.event());
    }

    private Decision communicated(ComplaintNumber number) {
        return records.findByComplaintAndStage(number, complaints.get(number).stage()).filter(Decision::isCommunicated)
                .orElseThrow(() -> new IllegalStateException("No decision was communicated."));
    }
}
