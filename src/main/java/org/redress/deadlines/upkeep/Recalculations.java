package org.redress.deadlines.upkeep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.redress.calendar.BusinessCalendar;
import org.redress.calendar.CalendarId;
import org.redress.calendar.DueDate;
import org.redress.calendar.Pause;
import org.redress.complaint.ComplaintNumber;
import org.redress.deadlines.ClockEntry;
import org.redress.deadlines.ClockEntry.Type;
import org.redress.deadlines.ClockFlow;
import org.redress.deadlines.ClockHistory;
import org.redress.deadlines.ClockId;
import org.redress.deadlines.ClockPauses;
import org.redress.deadlines.ClockStore;
import org.redress.deadlines.ClockWriter;
import org.redress.deadlines.SubjectClock;
import org.redress.deadlines.calendars.BusinessCalendars;
import org.redress.deadlines.calendars.CalendarDraft;
import org.redress.record.Actor;
import org.redress.record.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a change of a calendar: shows which dates would move, and moves them. Paused clocks are counted when they go
 * on, and a breached clock stays breached. Clocks are moved in small steps, each in its own transaction, so that nobody
 * waits for long. An interrupted step is done again and moves only what is left.
 */
@Service
@Transactional
public class Recalculations {

    private static final int STEP = 500;
    private static final int LONGEST_LIST = 200;

    private final ClockStore clocks;
    private final ClockHistory history;
    private final ClockPauses pauses;
    private final RecalculationStore store;
    private final BusinessCalendars calendars;
    private final ClockWriter book;
    private final ClockFlow flow;

    Recalculations(
            ClockStore clocks,
            ClockHistory history,
            ClockPauses pauses,
            RecalculationStore store,
            BusinessCalendars calendars,
            ClockWriter book,
            ClockFlow flow) {
        this.clocks = clocks;
        this.history = history;
        this.pauses = pauses;
        this.store = store;
        this.calendars = calendars;
        this.book = book;
        this.flow = flow;
    }

    /** A clock whose date would be another one. */
    public record Move(ComplaintNumber complaint, ClockId clock, String step, Instant dueAt, Instant wouldBeDueAt) {}

    /** @param moves the first of them that are of complaints */
    public record Preview(int running, int moving, List<Move> moves) {

        /** The same figures; complaints are named only where the reader may know of them. */
        public Preview shownTo(UnaryOperator<Set<ComplaintNumber>> readable) {
            Set<ComplaintNumber> shown =
                    readable.apply(moves.stream().map(Move::complaint).collect(Collectors.toSet()));
            return new Preview(
                    running,
                    moving,
                    moves.stream()
                            .filter(move -> shown.contains(move.complaint()))
                            .toList());
        }
    }

    /** What would move if the calendar were this one; {@code null} for the calendar as it is now. */
    @Transactional(readOnly = true)
    public Preview preview(CalendarId id, CalendarDraft draft) {
        BusinessCalendar calendar = draft == null ? calendars.get(id) : calendars.tryOut(id, draft);
        List<Move> moves = new ArrayList<>();
        int moving = 0;
        int running = 0;
        List<SubjectClock> part = clocks.runningOn(id, 0, STEP);
        while (!part.isEmpty()) {
            running += part.size();
            for (SubjectClock moved : countedOn(calendar, part).keySet()) {
                if (moves.size() < LONGEST_LIST) {
                    move(moved, part).ifPresent(moves::add);
                }
                moving++;
            }
            part = clocks.runningOn(id, part.get(part.size() - 1).id().value(), STEP);
        }
        return new Preview(running, moving, moves);
    }

    /** What belongs to no complaint is counted and not named. */
    private static Optional<Move> move(SubjectClock moved, List<SubjectClock> before) {
        Instant dueAt = before.stream()
                .filter(clock -> clock.id().equals(moved.id()))
                .findFirst()
                .orElseThrow()
                .dueAt();
        return ComplaintNumber.of(moved.subject())
                .map(number -> new Move(number, moved.id(), moved.rule().step(), dueAt, moved.dueAt()));
    }

    /** Begins to count anew; while one is under way for the calendar, that one. */
    public RecalculationProgress request(CalendarId id, Actor actor) {
        calendars.get(id);
        return store.begin(id, clocks.countRunningOn(id), actor, book.now());
    }

    @Transactional(readOnly = true)
    public Optional<RecalculationProgress> latest(CalendarId id) {
        return store.latest(id);
    }

    /** Does one step of whatever is under way. @return whether there may be more */
    public boolean step() {
        Optional<RecalculationProgress> unfinished = store.lockUnfinished();
        if (unfinished.isEmpty()) {
            return false;
        }
        RecalculationProgress progress = unfinished.get();
        clocks.lockSubjects(clocks.runningOn(progress.calendar(), progress.lastClock(), STEP).stream()
                .map(SubjectClock::subject)
                .toList());
        List<SubjectClock> part = clocks.lockRunningOn(progress.calendar(), progress.lastClock(), STEP);
        Map<SubjectClock, DueDate> moved = countedOn(calendars.get(progress.calendar()), part);
        if (!moved.isEmpty()) {
            write(moved, part, new Actor(progress.requestedBy()));
        }
        boolean last = part.size() < STEP;
        long lastClock = part.isEmpty()
                ? progress.lastClock()
                : part.get(part.size() - 1).id().value();
        store.advance(progress.id(), part.size(), moved.size(), lastClock, last ? book.now() : null);
        return true;
    }

    private void write(Map<SubjectClock, DueDate> moved, List<SubjectClock> before, Actor actor) {
        Map<ClockId, Instant> dueBefore = new HashMap<>();
        before.forEach(clock -> dueBefore.put(clock.id(), clock.dueAt()));
        Map<ClockId, ClockEntry> entries = new HashMap<>();
        Map<String, Instant> timers = new HashMap<>();
        Set<Subject> some = new LinkedHashSet<>();
        moved.forEach((clock, due) -> {
            entries.put(
                    clock.id(),
                    book.entry(
                            Type.RECALCULATED,
                            actor,
                            "the calendar changed",
                            null,
                            dueBefore.get(clock.id()),
                            clock.dueAt(),
                            due.explanation()));
            if (clock.flow() != null && clock.nextCheckAt() != null) {
                timers.put(clock.flow(), clock.nextCheckAt());
            }
            some.add(clock.subject());
        });
        clocks.saveDates(moved.keySet());
        history.add(entries);
        flow.move(timers);
        book.refresh(some);
    }

    /** The clocks among these that end at another moment on this calendar, as they would be. */
    private Map<SubjectClock, DueDate> countedOn(BusinessCalendar calendar, List<SubjectClock> part) {
        var stood = pauses.pausesOf(part.stream().map(SubjectClock::subject).toList(), book.now());
        Map<SubjectClock, DueDate> moved = new HashMap<>();
        for (SubjectClock clock : part) {
            List<Pause> own = stood.getOrDefault(clock.subject(), List.of());
            DueDate due = clock.count(calendar, own);
            if (!due.moment().equals(clock.dueAt())) {
                moved.put(clock.due(due, calendar, own), due);
            }
        }
        return moved;
    }
}
