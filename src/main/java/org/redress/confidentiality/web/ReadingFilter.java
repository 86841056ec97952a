package org.redress.confidentiality.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.confidentiality.ReadingList.Criteria;
import org.redress.contract.OrganisationZone;
import org.redress.contract.StorableText;

/** What somebody typed to find readings; empty is any. The days are those of the organisation, both included. */
record ReadingFilter(String complaint, String person, String from, String to) {

    ReadingFilter {
        complaint = number(given(complaint));
        person = given(person);
        from = given(from);
        to = given(to);
    }

    /** Names of the fields that cannot be read. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (complaint != null && ComplaintNumber.in(complaint).isEmpty()) {
            problems.add("complaint");
        }
        if (person != null
                && (person.length() > 64 || StorableText.flawOf(person).isPresent())) {
            problems.add("person");
        }
        if (!isDay(from)) {
            problems.add("from");
        }
        if (!isDay(to)) {
            problems.add("to");
        }
        return problems;
    }

    Criteria criteria(OrganisationZone zone) {
        return new Criteria(complaint, person, start(from, 0, zone), start(to, 1, zone));
    }

    private static Instant start(String day, int daysLater, OrganisationZone zone) {
        return day == null
                ? null
                : LocalDate.parse(day)
                        .plusDays(daysLater)
                        .atStartOfDay(zone.timeZone())
                        .toInstant();
    }

    private static boolean isDay(String typed) {
        try {
            return typed == null || isKnown(LocalDate.parse(typed).getYear());
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isKnown(int year) {
        return year >= 1900 && year < 2300;
    }

    /** As it is written, when it is a number. */
    private static String number(String typed) {
        return typed == null
                ? null
                : ComplaintNumber.typed(typed).map(ComplaintNumber::value).orElse(typed);
    }

    private static String given(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
