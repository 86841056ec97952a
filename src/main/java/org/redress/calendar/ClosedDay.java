package org.redress.calendar;

/**
 * Why a day is closed.
 *
 * @param holiday its name; {@code null} for a weekend
 */
public record ClosedDay(String holiday) {

    static final ClosedDay WEEKEND = new ClosedDay(null);

    public boolean isWeekend() {
        return holiday == null;
    }
}
