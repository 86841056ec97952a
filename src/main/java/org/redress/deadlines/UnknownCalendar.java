package org.redress.deadlines;

/** There is no such calendar, or no such day in it. Becomes HTTP 404. */
public class UnknownCalendar extends RuntimeException {

    public UnknownCalendar(String message) {
        super(message);
    }

    public UnknownCalendar() {
        this("There is no such calendar.");
    }
}
