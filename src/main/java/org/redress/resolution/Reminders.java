package org.redress.resolution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.delivery.Deliveries;
import org.redress.correspondence.delivery.LetterArrived;
import org.redress.correspondence.delivery.LetterReturned;
import org.redress.record.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one reminder of a decision that was not answered. It reminds when it has arrived, and the time to answer runs on from then. */
@Service
@Transactional
public class Reminders {

    /** The engine's timers and the database are less precise than a clock. */
    static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final DecisionRecords records;
    private final Complaints complaints;
    private final Timeline timeline;
    private final Correspondence correspondence;
    private final Deliveries deliveries;
    private final Clock clock;

    Reminders(
            DecisionRecords records,
            Complaints complaints,
            Timeline timeline,
            Correspondence correspondence,
            Deliveries deliveries,
            Clock clock) {
        this.records = records;
        this.complaints = complaints;
        this.timeline = timeline;
        this.correspondence = correspondence;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Writes to remind the complainant of the open decision, once for each time it was communicated, and of the last day to answer if
     * there is one.
     *
     * @return until when we wait after it
     */
    public Instant write(ComplaintNumber number) {
        Complaint complaint = complaints.get(number);
        Decision decision = current(number);
        Instant answerBy = decision.answerByIfRemindedAt(clock.instant());
        correspondence.writeToComplainant(
                complaint,
                new ReminderLetter(complaint.stage(), complaint.decisionCommunicatedAt(), answerBy),
                occasionOf(complaint));
        return decision.waitEndsAfter(clock.instant());
    }

    /** @throws RuleRefused when the complainant still has time to answer, or was not reminded yet */
    void refuseSilence(ComplaintNumber number) {
        Complaint complaint = complaints.get(number);
        records.findByComplaintAndStage(number, complaint.stage())
                .map(Decision::answerableUntil)
                .filter(end -> clock.instant().isBefore(end))
                .ifPresent(end -> {
                    throw new RuleRefused(
                            "complainantAnswer", "cannot be no reply yet: our letter gives the complainant more time");
                });
        if (complaint.isDecided() && isOnItsWay(complaint)) {
            throw new RuleRefused(
                    "complainantAnswer",
                    "cannot be no reply: our reminder has not reached the complainant; pass it on, or record that every way was tried");
        }
    }

    /** They are reminded once the letter has arrived. */
    @EventListener
    void on(LetterArrived letter) {
        if (letter.kind() == ResolutionLetter.REMINDER) {
            current(letter.complaint()).reminded(letter.at());
            timeline.record(letter.complaint(), letter.by(), ResolutionEvent.REMINDED, letter.how());
        }
    }

    /** A reminder that came back reminds nobody. */
    @EventListener
    void on(LetterReturned letter) {
        if (letter.kind() == ResolutionLetter.REMINDER) {
            records.findByComplaintAndStage(
                            letter.complaint(),
                            complaints.get(letter.complaint()).stage())
                    .ifPresent(decision -> decision.reminded(null));
        }
    }

    /** Whether the reminder of the present decision was written and has not reached the complainant. */
    @Transactional(readOnly = true)
    public boolean isOnItsWay(Complaint complaint) {
        String occasion = occasionOf(complaint);
        return deliveries.isWritten(complaint.number(), ResolutionLetter.REMINDER, occasion)
                && deliveries
                        .arrivedAt(complaint.number(), ResolutionLetter.REMINDER, occasion)
                        .isEmpty()
                && !deliveries.isBeyondReach(complaint.number(), ResolutionLetter.REMINDER, occasion);
    }

    /**
     * Whether the complainant had the whole time to answer since the decision and its reminder really reached them. What every way was
     * tried for in vain is not waited for.
     */
    @Transactional(readOnly = true)
    public boolean isTimeOver(Complaint complaint) {
        ComplaintNumber number = complaint.number();
        Decision decision = current(number);
        SilenceRule rule = decision.silenceRule();
        return isOver(number, ResolutionLetter.DECISION, complaint.stage().name(), rule::endsAt)
                && (!complaint.isDecided()
                        || isOver(number, ResolutionLetter.REMINDER, occasionOf(complaint), rule::endsAfterReminder));
    }

    private boolean isOver(ComplaintNumber number, LetterKind kind, String occasion, UnaryOperator<Instant> end) {
        if (!deliveries.isWritten(number, kind, occasion) || deliveries.isBeyondReach(number, kind, occasion)) {
            return true;
        }
        return deliveries
                .arrivedAt(number, kind, occasion)
                .map(end)
                .filter(over -> !over.isAfter(clock.instant().plus(A_MOMENT)))
                .isPresent();
    }

    /** A decision that came back and was told again later is reminded of anew. */
    static String occasionOf(Complaint complaint) {
        return complaint.stage() + " " + complaint.decisionCommunicatedAt().truncatedTo(ChronoUnit.SECONDS);
    }

    private Decision current(ComplaintNumber number) {
        return records.findByComplaintAndStage(number, complaints.get(number).stage())
                .orElseThrow(() -> new IllegalStateException("There is no decision."));
    }
}
