package org.redress.resolution;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.redress.casework.CaseworkMessage;
import org.redress.casework.NewInformation;
import org.redress.casework.Objections;
import org.redress.casework.Reopening;
import org.redress.complaint.Answer;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Complaints;
import org.redress.complaint.Stage;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.correspondence.delivery.Contacts;
import org.redress.correspondence.delivery.Deliveries;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the complainant says to the decision: accepts, rejects, or nothing (ISO 10002 7.9). */
@Service
@Transactional
public class Outcomes {

    private final DecisionRecords records;
    private final Complaints complaints;
    private final Decisions decisions;
    private final Deliveries deliveries;
    private final Contacts contacts;
    private final Reminders reminders;
    private final Objections objections;
    private final Reopening reopening;
    private final ComplaintFlow flow;
    private final NewInformation information;
    private final Timeline timeline;
    private final Clock clock;

    Outcomes(
            DecisionRecords records,
            Complaints complaints,
            Decisions decisions,
            Deliveries deliveries,
            Contacts contacts,
            Reminders reminders,
            Objections objections,
            Reopening reopening,
            ComplaintFlow flow,
            NewInformation information,
            Timeline timeline,
            Clock clock) {
        this.records = records;
        this.complaints = complaints;
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.reminders = reminders;
        this.objections = objections;
        this.reopening = reopening;
        this.flow = flow;
        this.information = information;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Takes the answer, by personal link or written down by staff, and tells the process. Silence is no answer:
     * somebody who was silent may still answer, see {@link Objections}. The same answer again changes nothing; new
     * words in it are kept as information that somebody reads.
     *
     * @throws StepNotAvailable when no communicated decision waits for an answer any more, or another answer was given
     */
    public void answer(ComplaintNumber number, Actor actor, Answer answer, String reason) {
        Complaint complaint = complaints.get(number);
        if (answer == Answer.NO_REPLY || !objections.mayAnswer(complaint)) {
            refuseOther(complaint, answer);
            information.addUnlessSaid(number, actor, eventOf(answer), reason);
            return;
        }
        ComplaintStatus before = complaint.status();
        write(complaint, actor, answer, reason);
        if (before == ComplaintStatus.CLOSED) {
            answerToClosing(complaint, answer, reason);
        } else if (answer == Answer.REJECTED) {
            flow.tell(number, CaseworkMessage.DECISION_REJECTED, Map.of("secondStageOpen", isSecondStageOpen(number)));
        } else if (before != ComplaintStatus.NO_REPLY) {
            flow.tell(number, CaseworkMessage.DECISION_ACCEPTED, Map.of());
        }
    }

    /** The complainant opens it again, also when staff wrote down what they said. */
    private void answerToClosing(Complaint complaint, Answer answer, String reason) {
        if (answer == Answer.REJECTED) {
            reopening.open(complaint, Actor.COMPLAINANT, reason);
        } else {
            complaint.acceptLate();
        }
    }

    private void refuseOther(Complaint complaint, Answer answer) {
        objections.refuseTooLate(complaint);
        Answer given = records.findByComplaintOrderById(complaint.number()).stream()
                .map(decision -> decision.toLine().answer())
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (given == null || answer == Answer.NO_REPLY) {
            throw new StepNotAvailable("No decision waits for an answer now.");
        }
        if (given != answer) {
            throw new StepNotAvailable(
                    "The decision was answered already: " + given + ". Another answer is not taken.");
        }
    }

    @Transactional(readOnly = true)
    public Optional<DecisionLine> decisionOf(ComplaintNumber number) {
        return records.findByComplaintAndStage(number, complaints.get(number).stage())
                .map(Decision::toLine);
    }

    /**
     * Records an answer that a handler got by other means, or the silence the published rule speaks of.
     *
     * @throws RuleRefused for no reply before the day that the letter names is over, or to a decision that has not arrived
     */
    public void record(ComplaintNumber number, Actor actor, Answer answer, String reason) {
        if (answer == Answer.NO_REPLY && actor.isStaff()) {
            reminders.refuseSilence(number);
        }
        write(complaints.get(number), actor, answer, reason);
    }

    private void write(Complaint complaint, Actor actor, Answer answer, String reason) {
        if (complaint.status() == ComplaintStatus.DECISION_PENDING) {
            tellFirst(complaint, actor, answer);
        }
        if (complaint.isOpen() && !complaint.answer(answer)) {
            return;
        }
        records.findByComplaintAndStage(complaint.number(), complaint.stage())
                .ifPresent(decision -> decision.answered(answer, reason, clock.instant()));
        contacts.drop(complaint.number(), ResolutionLetter.REMINDER, occasion -> true);
        timeline.record(complaint.number(), actor, eventOf(answer), reason);
    }

    private static TimelineEvent eventOf(Answer answer) {
        return switch (answer) {
            case ACCEPTED -> ResolutionEvent.ACCEPTED;
            case REJECTED -> ComplaintEvent.REJECTED;
            case NO_REPLY -> ResolutionEvent.NO_REPLY;
        };
    }

    /** Somebody who answers knows the decision. Somebody who never got it cannot be recorded as not replying. */
    private void tellFirst(Complaint complaint, Actor actor, Answer answer) {
        if (answer != Answer.NO_REPLY) {
            decisions.knownWhenAnswered(complaint.number(), actor);
        } else if (!deliveries.isBeyondReach(
                complaint.number(), ResolutionLetter.DECISION, complaint.stage().name())) {
            throw new RuleRefused(
                    "complainantAnswer",
                    "cannot be no reply: the decision has not arrived; tell it to the complainant, or record "
                            + "under Reach the complainant another way that every way was tried");
        }
    }

    /** Whether the complainant rejected any decision on it. */
    @Transactional(readOnly = true)
    public boolean isRejected(ComplaintNumber number) {
        return records.findByComplaintOrderById(number).stream()
                .anyMatch(decision -> decision.toLine().answer() == Answer.REJECTED);
    }

    /** Whether a rejected decision is reviewed inside the organisation; once only. */
    @Transactional(readOnly = true)
    public boolean isSecondStageOpen(ComplaintNumber number) {
        return complaints.get(number).stage() == Stage.FIRST;
    }
}
