package org.redress.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a clock's time is used, and when a share of it will be used. Measured in working time of its calendar, so
 * that half of a day's limit is not used up at night. Elapsed time is used for limits in hours, and where no working
 * time lies between start and due date. Pauses do not count.
 */
public final class ShareOfTime {

    private record Stretch(ZonedDateTime from, ZonedDateTime to) {}

    private final BusinessCalendar calendar;
    private final List<Stretch> running = new ArrayList<>();
    private final ZonedDateTime due;
    private final boolean elapsed;
    private final Duration total;

    public ShareOfTime(BusinessCalendar calendar, TimeLimit.Unit unit, Instant start, Instant due, List<Pause> pauses) {
        this.calendar = calendar;
        this.due = due.atZone(calendar.zone());
        collect(start, due, pauses);
        Duration worked = unit == TimeLimit.Unit.HOUR ? Duration.ZERO : length(false);
        elapsed = worked.isZero();
        total = elapsed ? length(true) : worked;
    }

    /** The moment at which so many per cent are used. */
    public Instant momentOf(int share) {
        Duration left = total.multipliedBy(share).dividedBy(100);
        for (Stretch stretch : running) {
            Duration length = length(stretch.from(), stretch.to(), elapsed);
            if (share < 100 && length.compareTo(left) >= 0) {
                return moment(stretch.from(), left).toInstant();
            }
            left = left.minus(length);
        }
        return due.toInstant();
    }

    /** Per cent used at a moment: 100 from the due date on, never before. */
    public int at(Instant moment) {
        if (!moment.isBefore(due.toInstant())) {
            return 100;
        }
        ZonedDateTime now = moment.atZone(calendar.zone());
        Duration used = Duration.ZERO;
        for (Stretch stretch : running) {
            ZonedDateTime to = stretch.to().isAfter(now) ? now : stretch.to();
            used = stretch.from().isBefore(to) ? used.plus(length(stretch.from(), to, elapsed)) : used;
        }
        return total.isZero() ? 0 : (int) Math.min(99, used.toSeconds() * 100 / Math.max(1, total.toSeconds()));
    }

    private void collect(Instant start, Instant end, List<Pause> pauses) {
        Instant from = start;
        for (Pause pause : pauses) {
            if (pause.isAfter(from) && pause.from().isBefore(end)) {
                add(from, pause.from());
                from = pause.to();
            }
        }
        add(from, end);
    }

    private void add(Instant from, Instant to) {
        if (from.isBefore(to)) {
            running.add(new Stretch(from.atZone(calendar.zone()), to.atZone(calendar.zone())));
        }
    }

    private Duration length(boolean wallClock) {
        return running.stream()
                .map(stretch -> length(stretch.from(), stretch.to(), wallClock))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration length(ZonedDateTime from, ZonedDateTime to, boolean wallClock) {
        return wallClock ? Duration.between(from, to) : calendar.workingTime(from, to);
    }

    private ZonedDateTime moment(ZonedDateTime from, Duration time) {
        return elapsed
                ? from.plus(time)
                : new WorkingHourCount(
                                calendar,
                                Start.at(from.toInstant()),
                                TimeLimit.of(0, TimeLimit.Unit.WORKING_HOUR),
                                new Prolongation(0, 0, time, List.of()))
                        .dueDate()
                        .at();
    }
}
