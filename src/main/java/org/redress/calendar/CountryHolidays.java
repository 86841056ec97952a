package org.redress.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Public holidays of the world: Korea from our own table, other countries from the Jollyday library. */
public class CountryHolidays {

    private static final String KOREA = "kr";

    private final KoreanAlmanac korea = new KoreanAlmanac();
    private final Set<String> codes = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private final Map<Country, PublicHolidays> known = new ConcurrentHashMap<>();

    /** @param country {@code null} for none */
    public PublicHolidays of(Country country) {
        return country == null ? PublicHolidays.NONE : known.computeIfAbsent(country, this::open);
    }

    public boolean knowsCountry(String code) {
        return KOREA.equals(code) || codes.contains(code);
    }

    public boolean knowsSubdivision(Country country) {
        return !KOREA.equals(country.code())
                && manager(country).getCalendarHierarchy().getChildren().containsKey(country.subdivision());
    }

    private PublicHolidays open(Country country) {
        if (KOREA.equals(country.code())) {
            return new PublicHolidays(korea::of);
        }
        HolidayManager manager = manager(country);
        String[] parts = country.subdivision() == null ? new String[0] : new String[] {country.subdivision()};
        return new PublicHolidays(year -> holidays(manager, year, parts));
    }

    /** Days that are merely observed are working days, so only public holidays count. */
    private static Map<LocalDate, String> holidays(HolidayManager manager, int year, String... parts) {
        return manager.getHolidays(Year.of(year), parts).stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .collect(Collectors.toMap(
                        Holiday::getDate,
                        holiday -> holiday.getDescription(Locale.ENGLISH),
                        (one, other) -> one.equals(other) ? one : one + ", " + other,
                        TreeMap::new));
    }

    private static HolidayManager manager(Country country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.code()));
    }
}
