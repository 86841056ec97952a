package org.redress.deadlines;

import java.time.Instant;
import java.util.List;
import org.redress.calendar.BusinessCalendar;
import org.redress.calendar.DueDate;
import org.redress.calendar.Pause;
import org.redress.calendar.Prolongation;
import org.redress.calendar.ShareOfTime;
import org.redress.calendar.Start;
import org.redress.record.Subject;
import org.redress.record.TimelineEvent;

/**
 * One clock of one subject, as it stands now; its {@link ClockEntry}s say what happened to it.
 *
 * @param extension   units granted so far
 * @param nextShare   the share of its time at which it is looked at next, {@code null} when it is not
 * @param flow        the process instance that waits for it, {@code null} when none does
 */
public record SubjectClock(
        ClockId id,
        Subject subject,
        ClockRule rule,
        ClockState state,
        Instant startedAt,
        int extension,
        Instant dueAt,
        Instant warnAt,
        Integer nextShare,
        Instant nextCheckAt,
        String flow) {

    /** Counts its due date anew, with the reasons. */
    public DueDate count(BusinessCalendar calendar, List<Pause> pauses) {
        var counting = calendar.cuttingOffAt(rule.cutOff());
        var relevant = rule.pausable() ? pauses : List.<Pause>of();
        return counting.dueDate(
                Start.at(startedAt),
                rule.limit(),
                Prolongation.of(extension, relevant, startedAt, rule.limit(), counting));
    }

    public ShareOfTime share(BusinessCalendar calendar, List<Pause> pauses) {
        return new ShareOfTime(calendar, rule.limit().unit(), startedAt, dueAt, rule.pausable() ? pauses : List.of());
    }

    /** The same clock with another due date; the dates that follow from it are counted from the share they stand for. */
    public SubjectClock due(DueDate due, BusinessCalendar calendar, List<Pause> pauses) {
        var moved = new SubjectClock(
                id, subject, rule, state, startedAt, extension, due.moment(), warnAt, nextShare, nextCheckAt, flow);
        ShareOfTime share = moved.share(calendar, pauses);
        return new SubjectClock(
                id,
                subject,
                rule,
                state,
                startedAt,
                extension,
                due.moment(),
                share.momentOf(rule.warnShare()),
                nextShare,
                nextShare == null ? null : share.momentOf(nextShare),
                flow);
    }

    SubjectClock become(ClockState next) {
        return new SubjectClock(
                id, subject, rule, next, startedAt, extension, dueAt, warnAt, nextShare, nextCheckAt, flow);
    }

    SubjectClock extendedBy(int units) {
        return new SubjectClock(
                id, subject, rule, state, startedAt, extension + units, dueAt, warnAt, nextShare, nextCheckAt, flow);
    }

    SubjectClock lookedAt(int share, Instant moment) {
        return new SubjectClock(id, subject, rule, state, startedAt, extension, dueAt, warnAt, share, moment, flow);
    }

    /** What it becomes when that which it waits for happens at this moment. */
    ClockState metAt(Instant at) {
        boolean late = state == ClockState.BREACHED || at.isAfter(dueAt) && state == ClockState.RUNNING;
        return late ? ClockState.MET_LATE : ClockState.MET;
    }

    boolean isMetBy(TimelineEvent event) {
        return rule.metBy().contains(event);
    }

    public ClockView view() {
        return new ClockView(
                id,
                subject,
                rule.id(),
                rule.step(),
                rule.clockClass(),
                state,
                startedAt,
                dueAt,
                warnAt,
                rule.maxExtension(),
                extension,
                rule.source(),
                rule.trust());
    }
}
