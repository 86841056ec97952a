package org.redress.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days of the week are free from some date on.
 *
 * @param from {@code null} from the beginning of time
 */
public record Weekend(LocalDate from, Set<DayOfWeek> days) {

    boolean isInForce(LocalDate day) {
        return from == null || !day.isBefore(from);
    }
}
