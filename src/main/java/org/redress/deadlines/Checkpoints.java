package org.redress.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.redress.deadlines.ClockEntry.Type;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The process of a clock asks here when to look at the clock next, and how the clock stands then. */
@Service
@Transactional
public class Checkpoints {

    /** A timer that is this late still counts as on time. */
    private static final Duration PUNCTUAL = Duration.ofMinutes(10);

    private final ClockWriter book;
    private final ClockStore clocks;
    private final ClockOwners owners;

    Checkpoints(ClockWriter book, ClockStore clocks, ClockOwners owners) {
        this.book = book;
        this.clocks = clocks;
        this.owners = owners;
    }

    /**
     * How a clock stands.
     *
     * @param share    per cent of its time used; shares that were missed while the system was down are one
     * @param team     who works on it
     */
    public record Standing(int share, boolean timeIsUp, boolean letterDue, String team) {}

    /** @return when so many per cent of its time will be used */
    public Instant plan(ClockId id, int share) {
        SubjectClock clock = locked(id);
        Instant moment =
                clock.share(book.calendarOf(clock), book.pausesOf(clock)).momentOf(share);
        clocks.save(clock.lookedAt(share, moment), book.now());
        return moment;
    }

    /** Looks at a clock. When its time is up, the breach is recorded, with how late it was noticed. */
    public Standing look(ClockId id) {
        SubjectClock clock = locked(id);
        Instant now = book.now();
        int used = clock.share(book.calendarOf(clock), book.pausesOf(clock)).at(now);
        boolean timeIsUp = used >= 100;
        if (timeIsUp && clock.state() == ClockState.RUNNING) {
            timeIsUp(clock, now);
        }
        int planned = clock.nextShare() == null ? 0 : clock.nextShare();
        int share = timeIsUp ? 100 : Math.min(99, Math.max(used, planned));
        return new Standing(
                share, timeIsUp, timeIsUp && clock.rule().duty() == Duty.LETTER, owners.workingGroup(clock.subject()));
    }

    private SubjectClock locked(ClockId id) {
        clocks.lockSubjects(clocks.find(id).map(SubjectClock::subject).stream().toList());
        return clocks.lock(id).orElseThrow(UnknownClock::new);
    }

    private void timeIsUp(SubjectClock clock, Instant now) {
        Duration late = Duration.between(clock.dueAt(), now);
        String noticed = late.compareTo(PUNCTUAL) > 0
                ? "noticed " + late.toHours() + " h " + late.toMinutesPart() + " min late"
                : null;
        boolean window = clock.rule().duty() == Duty.WINDOW_ENDS;
        book.change(
                clock.become(window ? ClockState.ENDED : ClockState.BREACHED),
                book.entry(
                        window ? Type.ENDED : Type.BREACHED,
                        Actor.SYSTEM,
                        noticed,
                        null,
                        clock.dueAt(),
                        clock.dueAt(),
                        List.of()));
        book.refresh(clock.subject());
    }
}
