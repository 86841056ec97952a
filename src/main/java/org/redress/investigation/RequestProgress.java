package org.redress.investigation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.Complaints;
import org.redress.deadlines.OfficeTime;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process of one request does: ask, remind, and write down how the waiting ended. */
@Service
@Transactional
public class RequestProgress {

    /** The engine's timers are less precise than a clock. */
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final InformationRequestRecords records;
    private final Complaints complaints;
    private final RequestLetters letters;
    private final WaitingClocks clocks;
    private final OfficeTime time;
    private final Timeline timeline;
    private final ComplaintFlow flow;

    RequestProgress(
            InformationRequestRecords records,
            Complaints complaints,
            RequestLetters letters,
            WaitingClocks clocks,
            OfficeTime time,
            Timeline timeline,
            ComplaintFlow flow) {
        this.records = records;
        this.complaints = complaints;
        this.letters = letters;
        this.clocks = clocks;
        this.time = time;
        this.timeline = timeline;
        this.flow = flow;
    }

    /**
     * What happens next.
     *
     * @param written false when somebody has to ask by hand, because it is not the complainant who is asked
     * @param until   when to look again, empty while nobody was asked
     * @param team    who does what is to be done by hand
     */
    public record Course(boolean written, Instant until, String team) {}

    /**
     * What follows when it is time to look again.
     *
     * @param waitUntil   when to look again instead, because the question or the reminder arrived later than planned or has not
     *                    arrived; else {@code null}
     * @param reminderDue whether a reminder is due; else the waiting ends
     */
    public record Verdict(Instant waitUntil, boolean reminderDue) {}

    /**
     * Writes to the complainant, or leaves it to somebody to ask a third party.
     *
     * @throws org.redress.contract.RuleRefused when the rule does not allow this request
     */
    public Course ask(long id, RequestRule rule) {
        rule.refuseUnlessAllowed();
        InformationRequest request = get(id);
        request.limit(rule.limits());
        return writeOr(request, request.answerBy(time.now(), time));
    }

    /** Writes to the complainant once more, or leaves it to somebody to remind a third party. */
    public Course remind(long id) {
        InformationRequest request = get(id);
        request.remind();
        return writeOr(request, request.isFor(AskedOf.COMPLAINANT) ? request.answerBy(time.now(), time) : null);
    }

    private Course writeOr(InformationRequest request, Instant answerBy) {
        boolean written = request.isFor(AskedOf.COMPLAINANT);
        if (written) {
            letters.write(request, answerBy);
        }
        return new Course(written, written ? nextLook(request, time.now(), answerBy) : null, teamOf(request));
    }

    /** Somebody asked or reminded a third party; the time to answer begins when they asked. */
    public Course recordAsking(long id, Actor actor, String how) {
        InformationRequest request = get(id);
        letters.asked(request, actor, how, time.now());
        return new Course(false, nextLook(request, time.now(), request.toLine().dueAt()), teamOf(request));
    }

    /**
     * Judges by what has reached the complainant: nobody is reminded of, or silent about, a question they never got.
     *
     * @param planned until when we waited
     */
    public Verdict judge(long id, Instant planned) {
        InformationRequest request = get(id);
        if (request.isFor(AskedOf.COMPLAINANT)) {
            Optional<Instant> arrived = letters.lastArrivedAt(request);
            if (!request.isAsked() || arrived.isEmpty()) {
                return letters.isBeyondReach(request)
                        ? new Verdict(null, false)
                        : new Verdict(time.afterDays(time.now(), 1), false);
            }
            Instant due = nextLook(request, arrived.get(), request.toLine().dueAt());
            if (due.isAfter(planned.plus(A_MOMENT))) {
                return new Verdict(due, false);
            }
        }
        return new Verdict(
                null,
                request.hasRemindersLeft() && planned.isBefore(request.toLine().dueAt()));
    }

    private Instant nextLook(InformationRequest request, Instant asked, Instant answerBy) {
        Instant reminderAt = time.afterDays(asked, request.limits().remindEveryDays());
        return request.hasRemindersLeft() && reminderAt.isBefore(answerBy) ? reminderAt : answerBy;
    }

    private String teamOf(InformationRequest request) {
        return complaints.get(request.complaint()).workingTeam();
    }

    public void recordSupplied(long id, Actor actor) {
        end(id, RequestState.ANSWERED, actor, ComplaintEvent.INFORMATION_SUPPLIED);
        settle(id);
    }

    public void recordLapse(long id) {
        end(id, RequestState.LAPSED, Actor.SYSTEM, InvestigationEvent.INFORMATION_REQUEST_LAPSED);
    }

    public void cancel(long id, Actor actor) {
        end(id, RequestState.CANCELLED, actor, InvestigationEvent.INFORMATION_REQUEST_CANCELLED);
        settle(id);
    }

    public void recordContinuation(long id, Actor actor, Continuation continuation, String reason) {
        InformationRequest request = get(id);
        request.continued(continuation, reason);
        timeline.record(
                request.complaint(),
                actor,
                InvestigationEvent.CONTINUED_WITHOUT_INFORMATION,
                continuation + ": " + reason);
        settle(id);
    }

    /** The request is over, so a flow that waits for it goes on. */
    private void settle(long id) {
        flow.tellWhoWaits(
                get(id).complaint(), InvestigationMessage.INFORMATION_REQUEST_SETTLED, "informationRequest", id);
    }

    private void end(long id, RequestState state, Actor actor, TimelineEvent event) {
        InformationRequest request = get(id);
        boolean held = request.holdsClocks();
        if (request.end(state, actor, time.now())) {
            timeline.record(request.complaint(), actor, event, letters.addressee(request));
            letters.dropWaiting(request);
            clocks.release(request, held, actor);
        }
    }

    private InformationRequest get(long id) {
        return records.findById(id).orElseThrow(UnknownRequest::new);
    }
}
