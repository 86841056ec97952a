package org.redress.deadlines;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.redress.calendar.ExplanationLine;
import org.redress.calendar.TimeLimit;

/** A line of an explanation as it is kept: dates and words as texts, numbers as numbers. */
record WrittenLine(ExplanationLine.Kind kind, List<Object> details) {

    static WrittenLine of(ExplanationLine line) {
        return new WrittenLine(
                line.kind(),
                line.details().stream()
                        .map(detail -> detail instanceof Number
                                ? detail
                                : detail instanceof Enum<?> word ? word.name() : detail.toString())
                        .toList());
    }

    ExplanationLine toLine() {
        boolean named = kind == ExplanationLine.Kind.RULE || kind == ExplanationLine.Kind.EXTENDED;
        return new ExplanationLine(
                kind,
                details.stream()
                        .map(detail -> named ? word(detail) : day(detail))
                        .toList());
    }

    private static Object day(Object detail) {
        try {
            return detail instanceof String text && text.length() == 10 ? LocalDate.parse(text) : detail;
        } catch (DateTimeException e) {
            return detail;
        }
    }

    private static Object word(Object detail) {
        for (TimeLimit.Unit unit : TimeLimit.Unit.values()) {
            if (unit.name().equals(detail)) {
                return unit;
            }
        }
        for (TimeLimit.DayCount count : TimeLimit.DayCount.values()) {
            if (count.name().equals(detail)) {
                return count;
            }
        }
        return detail;
    }
}
