package org.redress.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.casework.Appointments;
import org.redress.casework.CaseFileSection;
import org.redress.casework.Independence;
import org.redress.casework.ReviewOpinion;
import org.redress.casework.StageFindings;
import org.redress.complaint.Category;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.delivery.LetterArrived;
import org.redress.correspondence.receipts.Said;
import org.redress.correspondence.receipts.Statements;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;
import org.redress.record.TimelineLine;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A rejected decision keeps the complaint open: first a review inside the organisation, then the outside route (7.9).
 */
@Service
@Transactional
public class SecondStageReviews implements CaseFileSection, ReviewOpinion {

    private static final Set<TimelineEvent> CAUSES =
            Set.of(ComplaintEvent.REJECTED, ComplaintEvent.REOPENED, EscalationEvent.DECISION_RECONSIDERED);

    private final ReviewRecords records;
    private final Complaints complaints;
    private final Independence independence;
    private final Appointments appointments;
    private final StageFindings findings;
    private final Statements statements;
    private final Timeline timeline;
    private final Correspondence correspondence;
    private final Clock clock;

    SecondStageReviews(
            ReviewRecords records,
            Complaints complaints,
            Independence independence,
            Appointments appointments,
            StageFindings findings,
            Statements statements,
            Timeline timeline,
            Correspondence correspondence,
            Clock clock) {
        this.records = records;
        this.complaints = complaints;
        this.independence = independence;
        this.appointments = appointments;
        this.findings = findings;
        this.statements = statements;
        this.timeline = timeline;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /** Whether the review comes to another view than the first decision. */
    public enum Result {
        CONFIRMED,
        CHANGED
    }

    /** A review as it is shown. */
    public record Section(Instant openedAt, Result result, String reasons, String reviewedBy, Instant reviewedAt) {}

    /** Opens the review once and tells the complainant about it and about the outside route; of a reopening they were told already. */
    public void open(ComplaintNumber number) {
        Complaint complaint = complaints.get(number);
        if (complaint.openReview()) {
            records.findById(number).orElseGet(() -> records.save(new Review(number, clock.instant())));
            findings.carryOver(number);
            TimelineEvent cause = timeline.of(number).stream()
                    .map(TimelineLine::event)
                    .filter(CAUSES::contains)
                    .reduce((earlier, last) -> last)
                    .orElse(ComplaintEvent.REJECTED);
            timeline.record(number, Actor.SYSTEM, ComplaintEvent.REVIEW_OPENED, null);
            if (cause != ComplaintEvent.REOPENED) {
                correspondence.writeToComplainant(
                        complaint,
                        new ReviewLetter(cause == EscalationEvent.DECISION_RECONSIDERED ? null : rejection(number)),
                        complaint.eachTime("review"));
            }
        }
    }

    /** What the table of reviewers decides on; null before the assessment. */
    @Transactional(readOnly = true)
    public Optional<Category> categoryOf(ComplaintNumber number) {
        return Optional.ofNullable(complaints.get(number).category());
    }

    /** @return the groups to ask: {@code groups}, or {@code goesUpTo} when nobody in them is independent */
    public String appoint(ComplaintNumber number, String groups, String goesUpTo) {
        return appointments.appoint(number, groups, goesUpTo, person -> independence.isIndependent(number, person));
    }

    /**
     * What the reviewer did not change in the findings is confirmed with it.
     *
     * @throws RuleRefused when the reviewer handled the complaint at the first stage
     */
    public void record(ComplaintNumber number, Actor actor, Result result, String reasons) {
        independence.require(number, actor);
        records.findById(number)
                .orElseThrow(() -> new RuleRefused("No review is open."))
                .conclude(result, reasons, actor, clock.instant());
        findings.confirm(number, actor);
        timeline.record(number, actor, EscalationEvent.REVIEWED, result + ": " + reasons);
    }

    /** The complaint is outside from now on; tells the complainant where to turn once the second decision was rejected as well. */
    public void offerExternalRoute(ComplaintNumber number) {
        Complaint complaint = complaints.get(number);
        complaint.beginExternalRoute();
        correspondence.writeToComplainant(
                complaint,
                new ExternalRouteLetter(lastWasRejected(number) ? rejection(number) : null),
                complaint.eachTime("outcome"));
    }

    /** The route is offered once the letter has arrived. */
    @EventListener
    void on(LetterArrived letter) {
        if (letter.kind() == EscalationLetter.EXTERNAL_ROUTE) {
            timeline.record(letter.complaint(), letter.by(), EscalationEvent.EXTERNAL_ROUTE_OFFERED, letter.how());
        }
    }

    private Said rejection(ComplaintNumber number) {
        return statements.lastOf(number, Set.of(ComplaintEvent.REJECTED)).orElse(null);
    }

    /** Since the complainant was told the last decision. */
    private boolean lastWasRejected(ComplaintNumber number) {
        List<TimelineEvent> events =
                timeline.of(number).stream().map(TimelineLine::event).toList();
        return events.lastIndexOf(ComplaintEvent.REJECTED) > events.lastIndexOf(ComplaintEvent.INFORMED);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Opinion> opinionOn(ComplaintNumber number) {
        return records.findById(number)
                .map(Review::toSection)
                .filter(review -> review.result() != null)
                .map(review -> new Opinion(review.result() == Result.CHANGED, review.reasons()));
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    @Transactional(readOnly = true)
    public Object of(ComplaintNumber number) {
        return records.findById(number).map(Review::toSection).orElse(null);
    }
}
