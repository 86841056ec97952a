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
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.deadlines.ClockEntry.Type;
import org.redress.deadlines.calendars.BusinessCalendars;
import org.redress.record.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes clocks and their ledger together, and keeps what follows from their dates in step: timers, tasks, the response date. */
@Component
public class ClockWriter {

    private final ClockStore clocks;
    private final ClockHistory history;
    private final BusinessCalendars calendars;
    private final Complaints complaints;
    private final ClockFlow flow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClockWriter(
            ClockStore clocks,
            ClockHistory history,
            BusinessCalendars calendars,
            Complaints complaints,
            ClockFlow flow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clocks = clocks;
        this.history = history;
        this.calendars = calendars;
        this.complaints = complaints;
        this.flow = flow;
        this.events = events;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    List<Pause> pausesOf(ComplaintClock some) {
        return history.pausesOf(some.complaint(), now());
    }

    BusinessCalendar calendarOf(ComplaintClock some) {
        return calendars.get(some.rule().calendar());
    }

    /** A clock of an old complaint whose time was up before we knew it is written down as late, and nobody is told. */
    void start(Complaint complaint, ClockRule rule, Instant from, Actor actor, String reason) {
        List<Pause> pauses = history.pausesOf(complaint.number(), now());
        BusinessCalendar calendar = calendars.get(rule.calendar());
        ComplaintClock counting = new ComplaintClock(
                null, complaint.number(), rule, ClockState.RUNNING, from, 0, from, from, null, null, null);
        DueDate due = counting.count(calendar, pauses);
        ComplaintClock dated = counting.due(due, calendar, pauses);
        ClockId id = clocks.add(complaint.number(), rule, from, dated.dueAt(), dated.warnAt());
        ComplaintClock started = clocks.find(id).orElseThrow();
        note(started, entry(Type.STARTED, actor, reason, null, null, started.dueAt(), due.explanation()));
        if (complaint.receipt().backfilled() && !started.dueAt().isAfter(now())) {
            end(
                    started,
                    ClockState.BREACHED,
                    Type.BREACHED,
                    Actor.SYSTEM,
                    "it was over before the complaint was registered");
            return;
        }
        if (rule.pausable() && history.isPaused(complaint.number())) {
            hold(started, actor, "the complaint stands still");
        }
        events.publishEvent(new ClockWatch.Started(id));
    }

    void hold(ComplaintClock running, Actor actor, String reason) {
        change(
                running.become(ClockState.PAUSED),
                entry(Type.PAUSED, actor, reason, null, running.dueAt(), running.dueAt(), List.of()));
        if (running.flow() != null) {
            flow.hold(running.flow());
        }
    }

    void release(ComplaintClock paused, Actor actor, String reason) {
        ComplaintClock running =
                recount(paused.become(ClockState.RUNNING), paused.dueAt(), Type.RESUMED, actor, reason, null);
        if (running.flow() != null) {
            flow.release(running.flow(), running.nextCheckAt());
        }
    }

    /** Counts anew, writes the new date with its reasons, and moves the timer. */
    ComplaintClock recount(
            ComplaintClock changed, Instant before, Type type, Actor actor, String reason, Integer amount) {
        List<Pause> pauses = pausesOf(changed);
        BusinessCalendar calendar = calendarOf(changed);
        DueDate due = changed.count(calendar, pauses);
        ComplaintClock moved = changed.due(due, calendar, pauses);
        change(moved, entry(type, actor, reason, amount, before, moved.dueAt(), due.explanation()));
        return moved;
    }

    void move(ComplaintClock moved) {
        if (moved.flow() != null && moved.nextCheckAt() != null) {
            flow.move(Map.of(moved.flow(), moved.nextCheckAt()));
        }
    }

    void end(ComplaintClock open, ClockState state, Type type, Actor actor, String reason) {
        change(open.become(state), entry(type, actor, reason, null, open.dueAt(), open.dueAt(), List.of()));
        if (!state.isOpen() && open.flow() != null) {
            flow.stop(open.flow());
        }
    }

    void change(ComplaintClock changed, ClockEntry entry) {
        clocks.save(changed, now());
        note(changed, entry);
    }

    void note(ComplaintClock some, ClockEntry entry) {
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

    /** The earliest date of the clocks that run is that of the tasks; of those that an answer ends, that of the response. */
    public void refresh(ComplaintNumber number) {
        List<ComplaintClock> open = clocks.openOf(List.of(number));
        complaints.get(number).respondBy(responseDate(open));
        flow.dateTasks(Map.of(number, TaskDates.of(open)));
    }

    /** The same for many complaints nobody works on at this moment. */
    public void refresh(Collection<ComplaintNumber> numbers) {
        Map<ComplaintNumber, List<ComplaintClock>> open =
                clocks.openOf(numbers).stream().collect(Collectors.groupingBy(ComplaintClock::complaint));
        Map<ComplaintNumber, Instant> responses = new HashMap<>();
        Map<ComplaintNumber, TaskDates> dates = new HashMap<>();
        open.forEach((number, own) -> {
            responses.put(number, responseDate(own));
            dates.put(number, TaskDates.of(own));
        });
        clocks.saveResponseDates(responses);
        flow.dateTasks(dates);
    }

    private static Instant responseDate(List<ComplaintClock> open) {
        return open.stream()
                .filter(some -> some.isMetBy(ComplaintEvent.INFORMED))
                .map(ComplaintClock::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
