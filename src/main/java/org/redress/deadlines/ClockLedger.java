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
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of complaints and everything that ever happened to them (ISO 10002 4.15, 7.2). Several run at once. A due date is
 * never just overwritten: each move is a line that says why. All moments are instants; days are counted on the calendar of the
 * rule.
 */
@Service
@Transactional
public class ClockLedger {

    private final ClockWriter book;
    private final ClockStore clocks;
    private final ClockHistory history;
    private final ClockPauses pauses;
    private final Complaints complaints;
    private final Timeline timeline;

    ClockLedger(
            ClockWriter book,
            ClockStore clocks,
            ClockHistory history,
            ClockPauses pauses,
            Complaints complaints,
            Timeline timeline) {
        this.book = book;
        this.clocks = clocks;
        this.history = history;
        this.pauses = pauses;
        this.complaints = complaints;
        this.timeline = timeline;
    }

    /** Keeps the rules in force at receipt and starts the clocks that run from then on; a second time does nothing. */
    public void open(ComplaintNumber number, List<ClockRule> rules) {
        clocks.lockComplaints(List.of(number));
        Complaint complaint = complaints.get(number);
        List<ClockRule> kept =
                rules.stream().filter(rule -> history.addRule(number, rule)).toList();
        startFrom(complaint, kept, ComplaintEvent.RECEIVED, complaint.receipt().receivedAt());
        book.refresh(number);
    }

    /** Something happened that may end clocks and start others: each rule says what. */
    public void happened(ComplaintNumber number, TimelineEvent event, Actor actor, Instant at) {
        clocks.lockComplaints(List.of(number));
        List<ClockRule> rules = history.rulesOf(number);
        if (rules.stream()
                        .noneMatch(rule ->
                                rule.startEvent() == event || rule.metBy().contains(event))
                && !endsAll(event)) {
            return;
        }
        List<ComplaintClock> open = clocks.lockOpen(number);
        open.stream().filter(clock -> clock.isMetBy(event)).forEach(clock -> meet(clock, actor, event, at));
        if (endsAll(event)) {
            open.stream()
                    .filter(clock -> !clock.isMetBy(event) && clock.rule().endsWithComplaint())
                    .forEach(clock -> book.end(clock, ClockState.CANCELLED, Type.CANCELLED, actor, event.name()));
        }
        startFrom(complaints.get(number), rules, event, at);
        book.refresh(number);
    }

    /**
     * Clocks for other priorities are cancelled, those for this one start at what starts them; time that stood still stays. Nothing
     * begins that was done already, and of a complaint that was taken back or closed only what goes on.
     */
    public void prioritised(ComplaintNumber number, Priority priority, Actor actor) {
        clocks.lockComplaints(List.of(number));
        for (ComplaintClock clock : clocks.lockOpen(number)) {
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
                        .ifPresent(at -> startFrom(complaint, List.of(rule), rule.startEvent(), at)));
        book.refresh(number);
    }

    /** Stops the clocks that may be paused; for each other one the refusal is recorded. Paused twice is paused once. */
    public void pause(ComplaintNumber number, Actor actor, String reason) {
        clocks.lockComplaints(List.of(number));
        List<ComplaintClock> open = clocks.lockOpen(number);
        if (!pauses.pause(number, book.now(), actor, reason)) {
            return;
        }
        for (ComplaintClock clock : open) {
            if (clock.state() == ClockState.RUNNING && clock.rule().pausable()) {
                book.hold(clock, actor, reason);
            } else if (clock.state() == ClockState.RUNNING) {
                book.note(
                        clock,
                        book.entry(Type.PAUSE_REFUSED, actor, reason, null, clock.dueAt(), clock.dueAt(), List.of()));
            }
        }
        book.refresh(number);
    }

    /** Lets paused clocks go on; their due dates move by the time they stood still. */
    public void resume(ComplaintNumber number, Actor actor, String reason) {
        clocks.lockComplaints(List.of(number));
        List<ComplaintClock> open = clocks.lockOpen(number);
        if (pauses.resume(number, book.now())) {
            open.stream()
                    .filter(clock -> clock.state() == ClockState.PAUSED)
                    .forEach(clock -> book.release(clock, actor, reason));
            book.refresh(number);
        }
    }

    /** @throws UnknownClock when there is none */
    @Transactional(readOnly = true)
    public ClockView get(ClockId id) {
        return clocks.find(id).map(ComplaintClock::view).orElseThrow(UnknownClock::new);
    }

    /** Open clocks first, the earliest due date first. */
    @Transactional(readOnly = true)
    public List<ClockView> of(ComplaintNumber number) {
        return clocks.of(number).stream().map(ComplaintClock::view).toList();
    }

    /** Everything that happened to each clock of a complaint, oldest first. */
    @Transactional(readOnly = true)
    public Map<ClockId, List<ClockEntry>> entriesOf(ComplaintNumber number) {
        return history.entriesOf(number);
    }

    @Transactional(readOnly = true)
    public TaskDates taskDatesOf(ComplaintNumber number) {
        return TaskDates.of(clocks.openOf(List.of(number)));
    }

    private void startFrom(Complaint complaint, List<ClockRule> rules, TimelineEvent event, Instant at) {
        List<String> running = clocks.openOf(List.of(complaint.number())).stream()
                .map(clock -> clock.rule().id())
                .toList();
        rules.stream()
                .filter(rule -> rule.startEvent() == event
                        && rule.concerns(complaint.priority())
                        && !running.contains(rule.id()))
                .forEach(rule -> book.start(complaint, rule, at, Actor.SYSTEM, event.name()));
    }

    private void meet(ComplaintClock clock, Actor actor, TimelineEvent event, Instant at) {
        book.end(clock, clock.metAt(at), Type.MET, actor, event.name());
    }

    private static boolean endsAll(TimelineEvent event) {
        return event == ComplaintEvent.CLOSED || event == ComplaintEvent.WITHDRAWN;
    }
}
