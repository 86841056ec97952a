package org.redress.deadlines.web;

import org.redress.contract.RuleRefused;

/** Years that calendars can be asked about. */
final class CalendarYear {

    private CalendarYear() {}

    static int requireSensible(int year) {
        if (year < 1900 || year > 2300) {
            throw new RuleRefused("year", "must be within 1900 to 2300");
        }
        return year;
    }
}
