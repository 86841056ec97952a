package org.redress.deadlines.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.redress.calendar.BusinessCalendar;
import org.redress.calendar.DueDate;
import org.redress.calendar.DueTime;
import org.redress.calendar.Start;
import org.redress.calendar.TimeLimit;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;

/** "When is it due?" as somebody typed it. */
record DueDateQuestion(String start, String amount, String unit, String dayCount, String dueTime) {

    /** @throws RuleRefused with everything that cannot be read */
    DueDate answer(BusinessCalendar calendar) {
        List<FieldProblem> problems = new ArrayList<>();
        Start from = isGiven(start) ? read(problems) : null;
        Integer number = number(problems);
        TimeLimit.Unit what = word("unit", unit, TimeLimit.Unit.class, problems);
        TimeLimit.DayCount counting = word("dayCount", dayCount, TimeLimit.DayCount.class, problems);
        DueTime when = word("dueTime", dueTime, DueTime.class, problems);
        require("start", start, problems);
        require("amount", amount, problems);
        require("unit", unit, problems);
        if (!problems.isEmpty()) {
            throw new RuleRefused(problems);
        }
        return calendar.dueDate(from, new TimeLimit(number, what, counting, when));
    }

    private Start read(List<FieldProblem> problems) {
        try {
            // a plus sign in an address arrives as a space
            return Start.parse(start.strip().replace(' ', '+'));
        } catch (RuleRefused e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private Integer number(List<FieldProblem> problems) {
        if (isGiven(amount) && !amount.strip().matches("-?\\d{1,9}")) {
            problems.add(new FieldProblem("amount", "must be a whole number"));
            return null;
        }
        return isGiven(amount) ? Integer.valueOf(amount.strip()) : null;
    }

    private static <E extends Enum<E>> E word(String field, String text, Class<E> words, List<FieldProblem> problems) {
        if (!isGiven(text)) {
            return null;
        }
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(wanted))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(
                            new FieldProblem(field, "must be one of " + Arrays.toString(words.getEnumConstants())));
                    return null;
                });
    }

    private static void require(String field, String text, List<FieldProblem> problems) {
        if (!isGiven(text)) {
            problems.add(new FieldProblem(field, "is required"));
        }
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
