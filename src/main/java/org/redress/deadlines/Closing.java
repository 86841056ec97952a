package org.redress.deadlines;

/**
 * Why a day is closed.
 *
 * @param holiday its name; {@code null} for a weekend
 */
public record Closing(String holiday) {

    static final Closing WEEKEND = new Closing(null);

    public boolean isWeekend() {
        return holiday == null;
    }
}
