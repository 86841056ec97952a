package org.redress.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.redress.complaint.FieldProblem;

/**
 * A substitution as somebody wants to enter it; nothing of it is checked yet.
 *
 * @param substitute who stands in, or {@code null} when nobody does
 * @param to         the last day, or {@code null} until further notice
 */
public record Absence(String absentee, String substitute, LocalDate from, LocalDate to) {

    /** What is wrong with it whoever these people are. */
    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        if (absentee != null && absentee.equals(substitute)) {
            problems.add(new FieldProblem("substitute", "must be somebody else"));
        }
        if (from == null) {
            problems.add(new FieldProblem("from", "is required"));
        } else if (!isSensible(from)) {
            problems.add(new FieldProblem("from", "must be in the years 2000 to 2300"));
        }
        if (to != null && !isSensible(to)) {
            problems.add(new FieldProblem("to", "must be in the years 2000 to 2300"));
        } else if (from != null && to != null && to.isBefore(from)) {
            problems.add(new FieldProblem("to", "must not be before the first day"));
        }
        return problems;
    }

    private static boolean isSensible(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() <= 2300;
    }
}
