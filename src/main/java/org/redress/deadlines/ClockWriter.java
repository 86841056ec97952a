package org.redress.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.calendar.BusinessCalendar;
import org.redress.calendar.DueDate;
import org.redress.calendar.ExplanationLine;
import org.redress.calendar.Pause;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.deadlines.ClockEntry.Type;
import org.redress.deadlines.calendars.BusinessCalendars;
import org.redress.record.Actor;
import org.redress.record.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes clocks and their ledger together, and keeps what follows from their dates in step: timers, tasks, the response date. */
@Component
public class ClockWriter {

    private final ClockStore clocks;
    private final ClockHistory history;
    private final ClockPauses pauses;
    private final BusinessCalendars calendars;
    private final ClockOwners owners;
    private final ClockFlow flow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClockWriter(
            ClockStore clocks,
            ClockHistory history,
            ClockPauses pauses,
            BusinessCalendars calendars,
            ClockOwners owners,
            ClockFlow flow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clocks = clocks;
        this.history = history;
        this.pauses = pauses;
        this.calendars = calendars;
        this.owners = owners;
        this.flow = flow;
        this.events = events;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    List<Pause> pausesOf(SubjectClock some) {
        return pauses.pausesOf(some.subject(), now());
    }

    BusinessCalendar calendarOf(SubjectClock some) {
        return calendars.get(some.rule().calendar());
    }

    /**
     * Starts a clock. If the subject is old and the time was up before it was registered, the clock is recorded as late
     * and nobody is told.
     */
    void start(Subject subject, ClockRule rule, Instant from, Actor actor, String reason) {
        List<Pause> stood = pauses.pausesOf(subject, now());
        BusinessCalendar calendar = calendars.get(rule.calendar());
        SubjectClock counting =
                new SubjectClock(null, subject, rule, ClockState.RUNNING, from, 0, from, from, null, null, null);
        DueDate due = counting.count(calendar, stood);
        SubjectClock dated = counting.due(due, calendar, stood);
        ClockId id = clocks.add(subject, rule, from, dated.dueAt(), dated.warnAt());
        SubjectClock started = clocks.find(id).orElseThrow();
        note(started, entry(Type.STARTED, actor, reason, null, null, started.dueAt(), due.explanation()));
        if (owners.isOfThePast(subject) && !started.dueAt().isAfter(now())) {
            end(
                    started,
                    ClockState.BREACHED,
                    Type.BREACHED,
                    Actor.SYSTEM,
                    "it was over before the complaint was registered");
            return;
        }
        if (rule.pausable() && pauses.isPaused(subject)) {
            hold(started, actor, "the " + subject.kind() + " stands still");
        }
        events.publishEvent(new ClockWatch.Started(id));
    }

    void hold(SubjectClock running, Actor actor, String reason) {
        change(
                running.become(ClockState.PAUSED),
                entry(Type.PAUSED, actor, reason, null, running.dueAt(), running.dueAt(), List.of()));
        if (running.flow() != null) {
            flow.hold(running.flow());
        }
    }

    void release(SubjectClock paused, Actor actor, String reason) {
        SubjectClock running =
                recount(paused.become(ClockState.RUNNING), paused.dueAt(), Type.RESUMED, actor, reason, null);
        if (running.flow() != null) {
            flow.release(running.flow(), running.nextCheckAt());
        }
    }

    /** Counts anew, writes the new date with its reasons, and moves the timer. */
    SubjectClock recount(SubjectClock changed, Instant before, Type type, Actor actor, String reason, Integer amount) {
        List<Pause> stood = pausesOf(changed);
        BusinessCalendar calendar = calendarOf(changed);
        DueDate due = changed.count(calendar, stood);
        SubjectClock moved = changed.due(due, calendar, stood);
        change(moved, entry(type, actor, reason, amount, before, moved.dueAt(), due.explanation()));
        return moved;
    }

    void move(SubjectClock moved) {
        if (moved.flow() != null && moved.nextCheckAt() != null) {
            flow.move(Map.of(moved.flow(), moved.nextCheckAt()));
        }
    }

    void end(SubjectClock open, ClockState state, Type type, Actor actor, String reason) {
        change(open.become(state), entry(type, actor, reason, null, open.dueAt(), open.dueAt(), List.of()));
        if (!state.isOpen() && open.flow() != null) {
            flow.stop(open.flow());
        }
    }

    void change(SubjectClock changed, ClockEntry entry) {
        clocks.save(changed, now());
        note(changed, entry);
    }

    void note(SubjectClock some, ClockEntry entry) {
        history.add(Map.of(some.id(), entry));
    }

    public ClockEntry entry(
            Type type,
            Actor actor,
            String reason,
            Integer amount,
            Instant before,
            Instant due,
            List<ExplanationLine> why) {
        return new ClockEntry(type, now(), actor.id(), reason, amount, before, due, why);
    }

    /**
     * The tasks get the earliest date of the running clocks; the response gets the earliest date of those that an
     * answer ends.
     */
    public void refresh(Subject subject) {
        List<SubjectClock> open = clocks.openOf(subject);
        owners.respondBy(subject, responseDate(open));
        flow.dateTasks(Map.of(subject, TaskDates.of(open)));
        events.publishEvent(new ClocksMoved(List.of(subject)));
    }

    /** The same for many subjects nobody works on at this moment. */
    public void refresh(Collection<Subject> some) {
        Map<Subject, List<SubjectClock>> open =
                clocks.openOf(some).stream().collect(Collectors.groupingBy(SubjectClock::subject));
        Map<ComplaintNumber, Instant> responses = new HashMap<>();
        Map<Subject, TaskDates> dates = new HashMap<>();
        open.forEach((subject, own) -> {
            ComplaintNumber.of(subject).ifPresent(number -> responses.put(number, responseDate(own)));
            dates.put(subject, TaskDates.of(own));
        });
        clocks.saveResponseDates(responses);
        flow.dateTasks(dates);
        events.publishEvent(new ClocksMoved(some));
    }

    private static Instant responseDate(List<SubjectClock> open) {
        return open.stream()
                .filter(some -> some.isMetBy(ComplaintEvent.INFORMED))
                .map(SubjectClock::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
