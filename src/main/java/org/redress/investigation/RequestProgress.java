package org.redress.investigation;

import java.time.Instant;
import java.util.function.Function;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.Complaints;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.LetterContents;
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

    private final InformationRequestRecords records;
    private final Complaints complaints;
    private final Correspondence correspondence;
    private final WaitingClocks clocks;
    private final OfficeTime time;
    private final Timeline timeline;
    private final ComplaintFlow flow;

    RequestProgress(
            InformationRequestRecords records,
            Complaints complaints,
            Correspondence correspondence,
            WaitingClocks clocks,
            OfficeTime time,
            Timeline timeline,
            ComplaintFlow flow) {
        this.records = records;
        this.complaints = complaints;
        this.correspondence = correspondence;
        this.clocks = clocks;
        this.time = time;
        this.timeline = timeline;
        this.flow = flow;
    }

    /**
     * How the waiting goes on.
     *
     * @param mailed      false when somebody has to ask by phone, letter or in person
     * @param until       when to look again, empty while nobody was asked
     * @param reminderDue whether a reminder is due then; else the waiting ends
     * @param team        who does what is to be done by hand
     */
    public record Course(boolean mailed, Instant until, boolean reminderDue, String team) {}

    /**
     * Asks by mail where that is possible.
     *
     * @throws org.redress.contract.RuleRefused when the rule does not allow this request
     */
    public Course ask(long id, RequestRule rule) {
        rule.refuseUnlessAllowed();
        InformationRequest request = get(id);
        request.limit(rule.limits());
        Instant answerBy = time.atTheEndOfDay(rule.limits().answerWithinDays());
        boolean mailed = write(request, "request " + id, line -> new RequestLetter(line.what(), answerBy));
        if (mailed) {
            waitFromNow(request);
        }
        RequestLine line = request.toLine();
        timeline.record(
                request.complaint(),
                new Actor(line.askedBy()),
                InvestigationEvent.INFORMATION_REQUESTED,
                wordsOf(line) + ": " + line.what());
        return courseOf(request, mailed);
    }

    /** Somebody asked or reminded by phone, by letter or in person; the time to answer begins when they asked. */
    public Course recordAsking(long id, Actor actor, String how) {
        InformationRequest request = get(id);
        if (!request.isAsked()) {
            waitFromNow(request);
        }
        timeline.record(request.complaint(), actor, InvestigationEvent.ASKED_BY_OTHER_MEANS, how);
        return courseOf(request, false);
    }

    public Course remind(long id) {
        InformationRequest request = get(id);
        int reminder = request.remind();
        boolean mailed = write(
                request,
                "request " + id + " reminder " + reminder,
                line -> new RequestReminderLetter(line.what(), line.askedAt(), line.dueAt()));
        timeline.record(
                request.complaint(), Actor.SYSTEM, InvestigationEvent.INFORMATION_REMINDED, wordsOf(request.toLine()));
        return courseOf(request, mailed);
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
            timeline.record(request.complaint(), actor, event, wordsOf(request.toLine()));
            clocks.release(request, held, actor);
        }
    }

    private void waitFromNow(InformationRequest request) {
        request.waitUntil(time.atTheEndOfDay(request.limits().answerWithinDays()));
        clocks.hold(request);
    }

    /** Others than the complainant are asked by hand. */
    private boolean write(InformationRequest request, String occasion, Function<RequestLine, LetterContents> letter) {
        return request.isFor(AskedOf.COMPLAINANT)
                && correspondence.writeToComplainant(
                        complaints.get(request.complaint()), letter.apply(request.toLine()), occasion);
    }

    private Course courseOf(InformationRequest request, boolean mailed) {
        String team = complaints.get(request.complaint()).workingTeam();
        if (!request.isAsked()) {
            return new Course(mailed, null, false, team);
        }
        Instant answerBy = request.toLine().dueAt();
        Instant reminderAt = time.afterDays(request.limits().remindEveryDays());
        boolean reminderDue = request.hasRemindersLeft() && reminderAt.isBefore(answerBy);
        return new Course(mailed, reminderDue ? reminderAt : answerBy, reminderDue, team);
    }

    private static String wordsOf(RequestLine line) {
        return line.askedOf() == AskedOf.COMPLAINANT ? "complainant" : line.thirdParty();
    }

    private InformationRequest get(long id) {
        return records.findById(id).orElseThrow(UnknownRequest::new);
    }
}
