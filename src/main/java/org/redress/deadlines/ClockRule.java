package org.redress.deadlines;

import java.time.LocalTime;
import java.util.Set;
import org.redress.calendar.CalendarId;
import org.redress.calendar.TimeLimit;
import org.redress.complaint.Priority;
import org.redress.record.TimelineEvent;

/**
 * A row of the decision table {@code determineClocks} that applies to a complaint, as it stood at receipt.
 *
 * @param step         what has to be done in time, in words
 * @param cutOff       what starts later than this counts from the next day; {@code null} leaves it to the calendar
 * @param startEvent   what starts it
 * @param metBy        any of these ends it in time
 * @param priority     for complaints of this priority only; {@code null} for all
 * @param maxExtension how many units it may be extended in all; 0: not extendable
 * @param warnShare    per cent of the time from which on it is at risk
 * @param source       where the limit is written: law, code, contract
 * @param trust        how well that was checked: V, V2, K or !
 * @param tasks        ids of the tasks in the models that it dates and nothing else; empty: every task without a clock of its own
 * @param goesOn       also when the complaint is withdrawn or closed
 */
public record ClockRule(
        String id,
        String step,
        ClockClass clockClass,
        TimeLimit limit,
        LocalTime cutOff,
        CalendarId calendar,
        TimelineEvent startEvent,
        Set<TimelineEvent> metBy,
        Priority priority,
        boolean pausable,
        int maxExtension,
        Duty duty,
        int warnShare,
        String source,
        String trust,
        Set<String> tasks,
        boolean goesOn) {

    /** A clock of the whole complaint. */
    public ClockRule(
            String id,
            String step,
            ClockClass clockClass,
            TimeLimit limit,
            LocalTime cutOff,
            CalendarId calendar,
            TimelineEvent startEvent,
            Set<TimelineEvent> metBy,
            Priority priority,
            boolean pausable,
            int maxExtension,
            Duty duty,
            int warnShare,
            String source,
            String trust) {
        this(
                id,
                step,
                clockClass,
                limit,
                cutOff,
                calendar,
                startEvent,
                metBy,
                priority,
                pausable,
                maxExtension,
                duty,
                warnShare,
                source,
                trust,
                Set.of(),
                false);
    }

    /** Whether it ends with the complaint. */
    boolean endsWithComplaint() {
        return !goesOn && duty != Duty.REPORT;
    }

    /** Whether it applies to complaints of this priority; while there is no priority, only rules for all apply. */
    boolean concerns(Priority given) {
        return priority == null || priority == given;
    }
}
