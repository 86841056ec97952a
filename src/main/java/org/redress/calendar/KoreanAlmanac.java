package org.redress.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Korea's public holidays by year. They depend on the moon, on substitute days and on decisions of the cabinet, so no rule can
 * work them out: {@code calendars/kr.txt} is typed from the yearly almanac notice, one line per day.
 */
final class KoreanAlmanac {

    private static final String TABLE = "/calendars/kr.txt";

    private final Map<Integer, Map<LocalDate, String>> years;

    KoreanAlmanac() {
        try (var table = new BufferedReader(
                new InputStreamReader(KoreanAlmanac.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            years = table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2))
                    .collect(Collectors.groupingBy(
                            parts -> Integer.valueOf(parts[0].substring(0, 4)),
                            Collectors.toMap(
                                    parts -> LocalDate.parse(parts[0]),
                                    parts -> parts[1],
                                    (one, other) -> one + ", " + other,
                                    TreeMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<LocalDate, String> of(int year) {
        return years.getOrDefault(year, Map.of());
    }
}
