package org.redress.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.redress.access.Absence;

/** An absence as its page sends it. */
record AbsenceForm(String absentee, String substitute, String from, String to) {

    Absence absence() {
        return new Absence(strip(absentee), strip(substitute), day(from), day(to));
    }

    /** A day that cannot be read becomes one outside every calendar, which the check refuses. */
    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return LocalDate.MIN;
        }
    }

    private static String strip(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
