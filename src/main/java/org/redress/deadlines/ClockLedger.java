package org.redress.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Priority;
import org.redress.deadlines.ClockEntry.Type;
import org.redress.record.Actor;
import org.redress.record.Subject;
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of complaints and other subjects, and everything that ever happened to them (ISO 10002 4.15, 7.2). Several run at once.
 * A due date is never just overwritten: each move is a line that says why. All moments are instants; days are counted on the calendar
 * of the rule.
 */
@Service
@Transactional
public class ClockLedger {

    private final ClockWriter book;
    private final ClockStore clocks;
    private final ClockHistory history;
    private final ClockPauses pauses;
    private final ClockOwners owners;
    private final Complaints complaints;
    private final Timeline timeline;

    ClockLedger(
            ClockWriter book,
            ClockStore clocks,
            ClockHistory history,
            ClockPauses pauses,
            ClockOwners owners,
            Complaints complaints,
            Timeline timeline) {
        this.book = book;
        this.clocks = clocks;
        this.history = history;
        this.pauses = pauses;
        this.owners = owners;
        this.complaints = complaints;
        this.timeline = timeline;
    }

    /** Keeps the rules in force at receipt and starts the clocks that run from then on; a second time does nothing. */
    public void open(ComplaintNumber number, List<ClockRule> rules) {
        clocks.lockSubjects(List.of(number));
        Complaint complaint = complaints.get(number);
        List<ClockRule> kept =
                rules.stream().filter(rule -> history.addRule(number, rule)).toList();
        startFrom(number, kept, ComplaintEvent.RECEIVED, complaint.receipt().receivedAt());
        book.refresh(number);
    }

    /** Something happened that may end clocks and start others: each rule says what. */
    public void happened(Subject subject, TimelineEvent event, Actor actor, Instant at) {
        clocks.lockSubjects(List.of(subject));
        List<ClockRule> rules = history.rulesOf(subject);
        if (rules.stream()
                        .noneMatch(rule ->
                                rule.startEvent() == event || rule.metBy().contains(event))
                && !endsAll(event)) {
            return;
        }
        List<SubjectClock> open = clocks.lockOpen(subject);
        open.stream().filter(clock -> clock.isMetBy(event)).forEach(clock -> meet(clock, actor, event, at));
        if (endsAll(event)) {
            open.stream()
                    .filter(clock -> !clock.isMetBy(event) && clock.rule().endsWithComplaint())
                    .forEach(clock -> book.end(clock, ClockState.CANCELLED, Type.CANCELLED, actor, event.name()));
        }
        startFrom(subject, rules, event, at);
        book.refresh(subject);
    }

    /**
     * Sets the clocks for a priority. Clocks for other priorities are cancelled; those for this one start at the event
     * that starts them, and earlier pauses still count. No clock starts for work that was done already; a withdrawn or
     * closed complaint gets only clocks that go on.
     */
    public void prioritised(ComplaintNumber number, Priority priority, Actor actor) {
        clocks.lockSubjects(List.of(number));
        for (SubjectClock clock : clocks.lockOpen(number)) {
            if (!clock.rule().concerns(priority)) {
                book.end(clock, ClockState.CANCELLED, Type.CANCELLED, actor, "the priority is " + priority);
            }
        }
        Complaint complaint = complaints.get(number);
        ComplaintPast past = new ComplaintPast(complaint, timeline.of(number));
        history.rulesOf(number).stream()
                .filter(rule -> rule.priority() == priority)
                .filter(rule -> complaint.isOpen() && !complaint.isWithdrawn() || !rule.endsWithComplaint())
                .forEach(rule -> past.momentOf(rule.startEvent())
                        .filter(at -> !past.metSince(at, rule))
                        .ifPresent(at -> startFrom(number, List.of(rule), rule.startEvent(), at)));
        book.refresh(number);
    }

    /**
     * Stops the clocks that may be paused; for each other clock the refusal is recorded. A second pause changes
     * nothing.
     */
    public void pause(Subject subject, Actor actor, String reason) {
        clocks.lockSubjects(List.of(subject));
        List<SubjectClock> open = clocks.lockOpen(subject);
        if (!pauses.pause(subject, book.now(), actor, reason)) {
            return;
        }
        for (SubjectClock clock : open) {
            if (clock.state() == ClockState.RUNNING && clock.rule().pausable()) {
                book.hold(clock, actor, reason);
            } else if (clock.state() == ClockState.RUNNING) {
                book.note(
                        clock,
                        book.entry(Type.PAUSE_REFUSED, actor, reason, null, clock.dueAt(), clock.dueAt(), List.of()));
            }
        }
        book.refresh(subject);
    }

    /** Lets paused clocks go on; their due dates move by the time they stood still. */
    public void resume(Subject subject, Actor actor, String reason) {
        clocks.lockSubjects(List.of(subject));
        List<SubjectClock> open = clocks.lockOpen(subject);
        if (pauses.resume(subject, book.now())) {
            open.stream()
                    .filter(clock -> clock.state() == ClockState.PAUSED)
                    .forEach(clock -> book.release(clock, actor, reason));
            book.refresh(subject);
        }
    }

    /** @throws UnknownClock when there is none */
    @Transactional(readOnly = true)
    public ClockView get(ClockId id) {
        return clocks.find(id).map(SubjectClock::view).orElseThrow(UnknownClock::new);
    }

    /** Open clocks first, the earliest due date first. */
    @Transactional(readOnly = true)
    public List<ClockView> of(Subject subject) {
        return clocks.of(subject).stream().map(SubjectClock::view).toList();
    }

    /** Everything that happened to each clock of a subject, oldest first. */
    @Transactional(readOnly = true)
    public Map<ClockId, List<ClockEntry>> entriesOf(Subject subject) {
        return history.entriesOf(subject);
    }

    @Transactional(readOnly = true)
    public TaskDates taskDatesOf(Subject subject) {
        return TaskDates.of(clocks.openOf(subject));
    }

    private void startFrom(Subject subject, List<ClockRule> rules, TimelineEvent event, Instant at) {
        List<String> running =
                clocks.openOf(subject).stream().map(clock -> clock.rule().id()).toList();
        Priority priority = owners.priorityOf(subject);
        rules.stream()
                .filter(rule -> rule.startEvent() == event && rule.concerns(priority) && !running.contains(rule.id()))
                .forEach(rule -> book.start(subject, rule, at, Actor.SYSTEM, event.name()));
    }

    private void meet(SubjectClock clock, Actor actor, TimelineEvent event, Instant at) {
        book.end(clock, clock.metAt(at), Type.MET, actor, event.name());
    }

    private static boolean endsAll(TimelineEvent event) {
        return event == ComplaintEvent.CLOSED || event == ComplaintEvent.WITHDRAWN;
    }
}
