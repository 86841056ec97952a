package org.redress.contract;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;

/**
 * How a reader writes days and sums: the words go by language (Korean for who wrote in Korean, English for everybody else), the forms by
 * language and country. The country is that of the reader's language tag, else the jurisdiction of what is written about, else the United
 * Kingdom.
 */
public final class ReaderLocale {

    private static final Set<Locale> KNOWN = Set.of(Locale.getAvailableLocales());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private ReaderLocale() {}

    /**
     * @param tag          a BCP 47 tag, may be null
     * @param jurisdiction a word such as {@code UK} or {@code US}, may be null
     */
    public static Locale of(String tag, String jurisdiction) {
        return of(languageOf(tag), tag, jurisdiction);
    }

    /** The forms of a reader who chose the language of a page. */
    public static Locale of(Locale words, String tag, String jurisdiction) {
        if (words.getLanguage().equals(Locale.KOREAN.getLanguage())) {
            return Locale.KOREA;
        }
        Locale english = new Locale(Locale.ENGLISH.getLanguage(), countryOf(tag, jurisdiction));
        return KNOWN.contains(english) ? english : Locale.UK;
    }

    public static String day(LocalDate day, Locale reader) {
        return isDayFirst(reader) ? DAY_FIRST.format(day) : styled(reader).format(day);
    }

    /** Day, time and time zone. */
    public static String moment(ZonedDateTime moment, Locale reader) {
        return timeOfDay(moment, reader) + " (" + moment.getZone() + ")";
    }

    /** Day and time, where it is said elsewhere whose time. */
    public static String timeOfDay(ZonedDateTime moment, Locale reader) {
        Locale forms = isDayFirst(reader) ? Locale.UK : reader;
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(forms)
                .format(moment);
    }

    private static DateTimeFormatter styled(Locale reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader);
    }

    /** English outside the United States. */
    private static boolean isDayFirst(Locale reader) {
        return reader.getLanguage().equals(Locale.ENGLISH.getLanguage())
                && !reader.getCountry().equals(Locale.US.getCountry());
    }

    private static Locale languageOf(String tag) {
        return Locale.KOREAN.getLanguage().equals(parsed(tag).getLanguage()) ? Locale.KOREAN : Locale.ENGLISH;
    }

    private static String countryOf(String tag, String jurisdiction) {
        String country = parsed(tag).getCountry();
        return !country.isEmpty()
                ? country
                : jurisdiction != null && COUNTRIES.contains(jurisdiction) ? jurisdiction : Locale.UK.getCountry();
    }

    private static Locale parsed(String tag) {
        return tag == null ? Locale.ROOT : Locale.forLanguageTag(tag);
    }
}
