package org.redress.deadlines.calendars;

import org.redress.contract.NotThere;

/** There is no such calendar, or no such day in it. Becomes HTTP 404. */
public class UnknownCalendar extends NotThere {

    public UnknownCalendar(String message) {
        super(message);
    }

    public UnknownCalendar() {
        this("There is no such calendar.");
    }
}
