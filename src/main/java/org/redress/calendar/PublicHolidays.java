package org.redress.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** The public holidays of one country or part of it, worked out year by year and remembered. */
public final class PublicHolidays {

    public static final PublicHolidays NONE = new PublicHolidays(year -> Map.of());

    private final IntFunction<Map<LocalDate, String>> source;
    private final Map<Integer, SortedMap<LocalDate, String>> years = new ConcurrentHashMap<>();

    public PublicHolidays(IntFunction<Map<LocalDate, String>> source) {
        this.source = source;
    }

    public SortedMap<LocalDate, String> of(int year) {
        return years.computeIfAbsent(year, unknown -> new TreeMap<>(source.apply(unknown)));
    }

    /** The holiday's name, or {@code null} when the day is none. */
    String on(LocalDate day) {
        return of(day.getYear()).get(day);
    }
}
