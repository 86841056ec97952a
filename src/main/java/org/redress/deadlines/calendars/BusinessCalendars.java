package org.redress.deadlines.calendars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.redress.calendar.BusinessCalendar;
import org.redress.calendar.CalendarId;
import org.redress.calendar.CountryHolidays;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.redress.deadlines.calendars.CalendarStore.DayKind;
import org.redress.record.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendars of the organisation, kept by its process owners. */
@Service
@Transactional
@EnableConfigurationProperties(OrganisationZone.class)
public class BusinessCalendars {

    private static final Logger LOG = LoggerFactory.getLogger(BusinessCalendars.class);
    private static final int MOST_CALENDARS = 1_000;

    private final CalendarStore store;
    private final CalendarCheck check;
    private final CountryHolidays countries;
    private final OrganisationZone organisation;
    private final Clock clock;

    BusinessCalendars(
            CalendarStore store,
            CalendarCheck check,
            CountryHolidays countries,
            OrganisationZone organisation,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.countries = countries;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** A line of the list of calendars. */
    public record Summary(CalendarId id, String name) {}

    @Transactional(readOnly = true)
    public List<Summary> list() {
        return store.list();
    }

    /** @throws UnknownCalendar when there is none of that name */
    @Transactional(readOnly = true)
    public BusinessCalendar get(CalendarId id) {
        return store.find(id, countries, organisation.timeZone()).orElseThrow(UnknownCalendar::new);
    }

    @Transactional(readOnly = true)
    public boolean exists(CalendarId id) {
        return store.exists(id);
    }

    /**
     * The calendar as it would be.
     *
     * @throws RuleRefused when the draft makes no sense
     */
    @Transactional(readOnly = true)
    public BusinessCalendar tryOut(CalendarId id, CalendarDraft draft) {
        requireSame(id, draft);
        return check.accept(id, draft);
    }

    private static void requireSame(CalendarId id, CalendarDraft draft) {
        if (draft.id() != null && !draft.id().equals(id.value())) {
            throw new RuleRefused("id", "is not the calendar it is sent to");
        }
    }

    /**
     * Creates the calendar or replaces all of it.
     *
     * @param draft with the version that was read; {@link CalendarDraft#NEW} where there was none, null replaces whatever is there
     * @throws RuleRefused when the draft makes no sense
     */
    public BusinessCalendar put(CalendarId id, CalendarDraft draft, Actor actor) {
        if (!store.exists(id) && store.list().size() >= MOST_CALENDARS) {
            throw new RuleRefused("id", "would be one more than " + MOST_CALENDARS + " calendars");
        }
        requireSame(id, draft);
        store.save(check.accept(id, draft), draft.version(), actor, clock.instant());
        LOG.info("calendar {} written by {}", id, actor);
        return get(id);
    }

    /**
     * Closes a day of its own.
     *
     * @param read version of the calendar that its writer has seen
     * @return the version it has now
     * @throws ChangedMeanwhile when somebody else changed the calendar since
     */
    public int addHoliday(CalendarId id, LocalDate date, String name, EntityVersion read, Actor actor) {
        return add(id, DayKind.HOLIDAY, date, check.dayName(name, "Holiday"), read, actor);
    }

    public int addWorkingDay(CalendarId id, LocalDate date, String name, EntityVersion read, Actor actor) {
        return add(id, DayKind.WORKING_DAY, date, check.dayName(name, "Working day"), read, actor);
    }

    /** @throws UnknownCalendar when it is no edited holiday; one of the country is removed by a working day */
    public int removeHoliday(CalendarId id, LocalDate date, EntityVersion read, Actor actor) {
        return remove(id, DayKind.HOLIDAY, date, read, actor);
    }

    public int removeWorkingDay(CalendarId id, LocalDate date, EntityVersion read, Actor actor) {
        return remove(id, DayKind.WORKING_DAY, date, read, actor);
    }

    private int add(CalendarId id, DayKind kind, LocalDate date, String name, EntityVersion read, Actor actor) {
        if (date.getYear() < 1900 || date.getYear() > 2300) {
            throw new RuleRefused("date", "must be in the years 1900 to 2300");
        }
        int version = touch(id, read, actor);
        store.putDay(id, kind, date, name);
        return version;
    }

    private int remove(CalendarId id, DayKind kind, LocalDate date, EntityVersion read, Actor actor) {
        int version = touch(id, read, actor);
        if (!store.removeDay(id, kind, date)) {
            throw new UnknownCalendar(
                    "The calendar has no such day of its own. A public holiday of the country is removed by "
                            + "naming the date a working day.");
        }
        return version;
    }

    private int touch(CalendarId id, EntityVersion read, Actor actor) {
        int before = store.touch(id, actor, clock.instant()).orElseThrow(UnknownCalendar::new);
        read.requireCurrent(before);
        LOG.info("calendar {} changed by {}", id, actor);
        return before + 1;
    }
}
