package org.redress.deadlines.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.calendar.Hours;
import org.redress.calendar.Weekend;
import org.redress.deadlines.calendars.CalendarDraft.HoursDraft;
import org.redress.deadlines.calendars.CalendarDraft.WeekendDraft;

/** Reads weekends and working hours. */
final class WeekCheck {

    private static final int MOST_WEEKENDS = 50;
    private static final int MOST_STRETCHES = 10;

    private final DraftProblems problems;

    WeekCheck(DraftProblems problems) {
        this.problems = problems;
    }

    List<Weekend> weekends(List<WeekendDraft> drafts) {
        List<WeekendDraft> given = drafts == null ? List.of() : drafts;
        List<Weekend> weekends = new ArrayList<>();
        if (problems.allows("weekends", given.size(), MOST_WEEKENDS)) {
            for (int i = 0; i < given.size(); i++) {
                weekends.add(weekend("weekends[" + i + "]", given.get(i)));
            }
        }
        if (weekends.stream().map(Weekend::from).distinct().count() < weekends.size()) {
            problems.add("weekends", "problem.calendar.sameFrom");
        }
        weekends.sort(Comparator.comparing(Weekend::from, Comparator.nullsFirst(Comparator.naturalOrder())));
        return List.copyOf(weekends);
    }

    private Weekend weekend(String field, WeekendDraft draft) {
        boolean always = draft == null || draft.from() == null || draft.from().isBlank();
        LocalDate from = always ? null : problems.date(field + ".from", draft.from());
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        List<String> words = draft == null || draft.days() == null ? List.of() : draft.days();
        for (int i = 0; i < words.size(); i++) {
            DayOfWeek day = problems.word(field + ".days[" + i + "]", words.get(i), DayOfWeek.class);
            if (day != null) {
                days.add(day);
            }
        }
        if (days.size() == DayOfWeek.values().length) {
            problems.add(field + ".days", "problem.calendar.allWeekend");
        }
        return new Weekend(from, days);
    }

    Map<DayOfWeek, List<Hours>> hours(Map<String, List<HoursDraft>> drafts) {
        Map<DayOfWeek, List<Hours>> hours = new EnumMap<>(DayOfWeek.class);
        if (drafts != null && problems.allows("workingHours", drafts.size(), DayOfWeek.values().length)) {
            drafts.forEach((word, stretches) -> {
                String field = "workingHours." + (word.length() > 20 ? word.substring(0, 20) : word);
                DayOfWeek day = problems.word(field, word, DayOfWeek.class);
                List<Hours> ofDay = stretches(field, stretches == null ? List.of() : stretches);
                if (day != null && !ofDay.isEmpty()) {
                    hours.put(day, ofDay);
                }
            });
        }
        return hours;
    }

    private List<Hours> stretches(String field, List<HoursDraft> drafts) {
        List<Hours> stretches = new ArrayList<>();
        if (!problems.allows(field, drafts.size(), MOST_STRETCHES)) {
            return stretches;
        }
        for (int i = 0; i < drafts.size(); i++) {
            Hours stretch = stretch(field + "[" + i + "]", drafts.get(i));
            if (stretch != null) {
                stretches.add(stretch);
            }
        }
        stretches.sort(Comparator.comparing(Hours::from));
        for (int i = 1; i < stretches.size(); i++) {
            if (stretches.get(i - 1).overlaps(stretches.get(i))) {
                problems.add(field, "problem.calendar.overlap");
            }
        }
        return List.copyOf(stretches);
    }

    private Hours stretch(String field, HoursDraft draft) {
        LocalTime from = problems.time(field + ".from", draft == null ? null : draft.from());
        boolean midnight =
                draft != null && draft.to() != null && draft.to().strip().matches("24:00(:00)?");
        LocalTime to = midnight ? LocalTime.MIDNIGHT : problems.time(field + ".to", draft == null ? null : draft.to());
        if (from == null || to == null) {
            return null;
        }
        Hours stretch = new Hours(from, to);
        if (!stretch.isInOrder()) {
            problems.add(field, "problem.calendar.hoursOrder");
            return null;
        }
        return stretch;
    }
}
