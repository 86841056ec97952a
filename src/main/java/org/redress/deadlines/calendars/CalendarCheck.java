package org.redress.deadlines.calendars;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.redress.calendar.BusinessCalendar;
import org.redress.calendar.CalendarId;
import org.redress.calendar.Country;
import org.redress.calendar.CountryHolidays;
import org.redress.calendar.DueTime;
import org.redress.calendar.PublicHolidays;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.redress.deadlines.calendars.CalendarDraft.DayDraft;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The only way from a draft to a calendar. */
@Component
class CalendarCheck {

    private static final int MOST_DAYS = 5_000;
    private static final int LONGEST_NAME = 200;

    private final MessageSource messages;
    private final CountryHolidays countries;
    private final OrganisationZone organisation;

    CalendarCheck(MessageSource messages, CountryHolidays countries, OrganisationZone organisation) {
        this.messages = messages;
        this.countries = countries;
        this.organisation = organisation;
    }

    /** @throws RuleRefused with everything that is wrong */
    BusinessCalendar accept(CalendarId id, CalendarDraft draft) {
        var problems = new DraftProblems(messages);
        var week = new WeekCheck(problems);
        String name = problems.line("name", draft.name(), LONGEST_NAME);
        ZoneId zone = zone(draft.timeZone(), problems);
        Country country = country(draft, problems);
        LocalTime cutOff =
                draft.cutOff() == null || draft.cutOff().isBlank() ? null : problems.time("cutOff", draft.cutOff());
        var calendar = new BusinessCalendar(
                id,
                name == null ? id.value() : name,
                zone,
                country,
                PublicHolidays.NONE,
                week.weekends(draft.weekends()),
                week.hours(draft.workingHours()),
                days("holidays", draft.holidays(), problems),
                days("workingDays", draft.workingDays(), problems),
                cutOff,
                problems.word("dueTime", draft.dueTime(), DueTime.class),
                0);
        problems.refuse();
        return calendar;
    }

    /** @throws RuleRefused when it is no name for a day */
    String dayName(String name, String otherwise) {
        var problems = new DraftProblems(messages);
        String given = problems.line("name", name, LONGEST_NAME);
        problems.refuse();
        return given == null ? otherwise : given;
    }

    private ZoneId zone(String text, DraftProblems problems) {
        try {
            return text == null || text.isBlank() ? organisation.timeZone() : ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            problems.add("timeZone", "problem.calendar.zone");
            return null;
        }
    }

    private Country country(CalendarDraft draft, DraftProblems problems) {
        String code = lower(problems.line("country", draft.country(), 10));
        String subdivision = lower(problems.line("subdivision", draft.subdivision(), 20));
        if (code == null) {
            return null;
        }
        var country = new Country(code, subdivision);
        if (!countries.knowsCountry(code)) {
            problems.add("country", "problem.calendar.country");
        } else if (subdivision != null && !countries.knowsSubdivision(country)) {
            problems.add("subdivision", "problem.calendar.subdivision");
        }
        return country;
    }

    private static SortedMap<LocalDate, String> days(String field, List<DayDraft> drafts, DraftProblems problems) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        List<DayDraft> given = drafts == null ? List.of() : drafts;
        if (problems.allows(field, given.size(), MOST_DAYS)) {
            for (int i = 0; i < given.size(); i++) {
                read(field + "[" + i + "]", given.get(i), days, problems);
            }
        }
        return days;
    }

    /** The same day under two names is one day with both. */
    private static void read(String field, DayDraft draft, SortedMap<LocalDate, String> days, DraftProblems problems) {
        LocalDate date = problems.date(field + ".date", draft == null ? null : draft.date());
        String name = problems.line(field + ".name", draft == null ? null : draft.name(), LONGEST_NAME);
        if (date != null) {
            days.merge(date, name == null ? "" : name, (one, other) -> one.equals(other) ? one : one + ", " + other);
        }
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
