package org.redress.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.redress.calendar.ExplanationLine.Kind;
import org.redress.contract.RuleRefused;

/** Collects the lines of an explanation while the date is being counted, so that the two cannot disagree. */
final class Explanation {

    /** About a century: if no open day is found by then, there is none. */
    private static final int FARTHEST = 36_600;

    private final BusinessCalendar calendar;
    private final List<ExplanationLine> lines = new ArrayList<>();
    private LocalDate firstCounted;
    private int counted;
    private int told;
    private int walked;

    Explanation(BusinessCalendar calendar, Start start, TimeLimit limit, Prolongation prolongation) {
        this.calendar = calendar;
        if (start instanceof Start.Day whole) {
            add(Kind.STARTS_ON, whole.day());
        } else {
            tellMoment(start, start.in(calendar.zone()));
        }
        add(Kind.RULE, limit.amount(), limit.unit(), limit.dayCount(), calendar.name());
        lines.addAll(prolongation.lines());
    }

    void add(Kind kind, Object... details) {
        lines.add(new ExplanationLine(kind, details));
    }

    /** @return whether the day is closed, and says why */
    boolean skips(LocalDate day) {
        requireProgress();
        ClosedDay closing = calendar.closing(day);
        if (closing == null) {
            return false;
        }
        tellCounted(day.minusDays(1));
        if (closing.isWeekend()) {
            add(Kind.SKIPPED_WEEKEND, day);
        } else {
            add(Kind.SKIPPED_HOLIDAY, day, closing.holiday());
        }
        return true;
    }

    /** Days that are counted one after the other become one line. */
    int count(LocalDate day) {
        firstCounted = firstCounted == null ? day : firstCounted;
        String opened = calendar.workingDays().get(day);
        if (opened != null) {
            add(Kind.OPENED, day, opened);
        }
        return ++counted;
    }

    void tellCounted(LocalDate last) {
        if (firstCounted != null) {
            add(Kind.COUNTED, firstCounted, last, told + 1, counted);
            told = counted;
            firstCounted = null;
        }
    }

    void requireProgress() {
        if (++walked > FARTHEST) {
            throw new RuleRefused(
                    "amount", "cannot be reached: the calendar has no working time left in a hundred years");
        }
    }

    void tellClockChange(ZonedDateTime begin, ZonedDateTime end) {
        if (!begin.getOffset().equals(end.getOffset())) {
            add(Kind.CLOCKS_CHANGE, begin.getOffset(), end.getOffset());
        }
    }

    DueDate due(ZonedDateTime at, boolean wholeDay) {
        if (wholeDay) {
            add(Kind.DUE_ON, at.toLocalDate());
        } else {
            add(Kind.DUE_AT, at.toLocalDate(), at.toLocalTime(), at.getOffset());
        }
        return new DueDate(at, wholeDay, List.copyOf(lines));
    }

    private void tellMoment(Start start, ZonedDateTime here) {
        ZoneId zone = calendar.zone();
        LocalTime time = here.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
        if (start instanceof Start.Moment moment && !moment.time().getOffset().equals(here.getOffset())) {
            add(Kind.STARTS_ELSEWHERE, moment.time().toString(), here.toLocalDate(), time, here.getOffset(), zone);
        } else {
            add(Kind.STARTS_AT, here.toLocalDate(), time, here.getOffset(), zone);
        }
        if (start instanceof Start.Local local) {
            tellUnusualTime(local.time(), here);
        }
    }

    private void tellUnusualTime(LocalDateTime told, ZonedDateTime here) {
        int offsets = calendar.zone().getRules().getValidOffsets(told).size();
        if (offsets == 0) {
            add(Kind.START_SKIPPED_BY_CLOCKS, told.toLocalTime(), here.toLocalTime());
        } else if (offsets == 2) {
            add(Kind.START_TWICE_ON_CLOCKS, told.toLocalTime(), here.getOffset());
        }
    }
}
