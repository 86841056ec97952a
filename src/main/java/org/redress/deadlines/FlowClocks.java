package org.redress.deadlines;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.calendar.CalendarId;
import org.redress.calendar.TimeLimit;
import org.redress.contract.RuleRefused;
import org.redress.deadlines.calendars.BusinessCalendars;
import org.redress.record.Actor;
import org.redress.record.Subject;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clocks that a flow starts and stops itself, in addition to those of the table {@code determineClocks}. They use the
 * same escalation ladder.
 */
@Service
@Transactional
public class FlowClocks {

    private static final String BEFORE_NAME = "flow: ";
    private static final int LONGEST_NAME = 50;
    private static final int USUAL_WARNING = 75;

    private final ClockWriter book;
    private final ClockStore clocks;
    private final ClockHistory history;
    private final BusinessCalendars calendars;
    private final Timeline timeline;

    FlowClocks(
            ClockWriter book, ClockStore clocks, ClockHistory history, BusinessCalendars calendars, Timeline timeline) {
        this.book = book;
        this.clocks = clocks;
        this.history = history;
        this.calendars = calendars;
        this.timeline = timeline;
    }

    /**
     * What a flow wants to be done in time.
     *
     * @param name     what has to be done, in words; also how the clock is found again
     * @param calendar id of the calendar its days are counted on
     * @param pausable whether it stands still while the subject waits for information
     */
    public record Wish(String name, ClockClass clockClass, TimeLimit limit, String calendar, boolean pausable) {

        private ClockRule toRule() {
            return new ClockRule(
                    BEFORE_NAME + name,
                    name,
                    clockClass,
                    limit,
                    null,
                    new CalendarId(calendar),
                    ClockEvent.CLOCK_STARTED,
                    Set.of(ClockEvent.CLOCK_STOPPED),
                    null,
                    pausable,
                    0,
                    Duty.NONE,
                    USUAL_WARNING,
                    "flow",
                    null);
        }
    }

    /**
     * Starts a clock now. A running one goes on; a stopped one starts anew, with its old limit.
     *
     * @throws RuleRefused when the name is too long or there is no such calendar
     */
    public void start(Subject subject, Actor actor, Wish wish) {
        refuseUnlessUsable(wish);
        clocks.lockSubjects(List.of(subject));
        if (running(subject, wish.name()).isPresent()) {
            return;
        }
        history.addRule(subject, wish.toRule());
        ClockRule kept = history.rulesOf(subject).stream()
                .filter(rule -> rule.id().equals(BEFORE_NAME + wish.name()))
                .findFirst()
                .orElseThrow();
        book.start(subject, kept, book.now(), actor, ClockEvent.CLOCK_STARTED.name());
        book.refresh(subject);
        timeline.record(subject, actor, ClockEvent.CLOCK_STARTED, wish.name());
    }

    /**
     * Stops a clock that a flow started; when it does not run, nothing happens.
     *
     * @param met whether what it waited for was done; else it is cancelled
     */
    public void stop(Subject subject, Actor actor, String name, boolean met) {
        clocks.lockSubjects(List.of(subject));
        running(subject, name).ifPresent(clock -> {
            book.end(
                    clock,
                    met ? clock.metAt(book.now()) : ClockState.CANCELLED,
                    met ? ClockEntry.Type.MET : ClockEntry.Type.CANCELLED,
                    actor,
                    ClockEvent.CLOCK_STOPPED.name());
            book.refresh(subject);
            timeline.record(subject, actor, ClockEvent.CLOCK_STOPPED, name);
        });
    }

    private Optional<SubjectClock> running(Subject subject, String name) {
        return clocks.lockOpen(subject).stream()
                .filter(clock -> clock.rule().id().equals(BEFORE_NAME + name))
                .findFirst();
    }

    private void refuseUnlessUsable(Wish wish) {
        if (wish.name().length() > LONGEST_NAME) {
            throw new RuleRefused("clockName", "may have at most " + LONGEST_NAME + " characters");
        }
        if (!calendars.exists(new CalendarId(wish.calendar()))) {
            throw new RuleRefused("clockCalendar", "names no calendar: " + wish.calendar());
        }
    }
}
