package org.redress.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.redress.access.Absence;
import org.redress.complaint.RuleRefused;

/** An absence as its page sends it. */
record AbsenceForm(String absentee, String substitute, String from, String to) {

    /** @throws RuleRefused when a day cannot be read */
    Absence absence() {
        return new Absence(strip(absentee), strip(substitute), day("from", from), day("to", to));
    }

    private static LocalDate day(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new RuleRefused(field, "must be a date");
        }
    }

    private static String strip(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
