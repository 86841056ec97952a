package org.redress.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.contract.StorableText;
import org.redress.record.StaffDirectory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is wrong with an absence, in the language of the writer. */
@Component
class AbsenceCheck {

    private final StaffDirectory staff;
    private final MessageSource messages;

    AbsenceCheck(StaffDirectory staff, MessageSource messages) {
        this.staff = staff;
        this.messages = messages;
    }

    /** @throws RuleRefused when it makes no sense */
    void accept(Absence absence) {
        List<FieldProblem> problems = new ArrayList<>();
        if (absence.absentee() == null || !isUser(absence.absentee())) {
            problems.add(problem("absentee", "noUser"));
        }
        if (absence.substitute() != null && absence.substitute().equals(absence.absentee())) {
            problems.add(problem("substitute", "oneself"));
        } else if (absence.substitute() != null && !isUser(absence.substitute())) {
            problems.add(problem("substitute", "noUser"));
        }
        if (absence.from() == null || !isSensible(absence.from())) {
            problems.add(problem("from", "day"));
        }
        if (absence.to() != null && !isSensible(absence.to())) {
            problems.add(problem("to", "day"));
        } else if (absence.from() != null
                && absence.to() != null
                && absence.to().isBefore(absence.from())) {
            problems.add(problem("to", "order"));
        }
        if (!problems.isEmpty()) {
            throw new RuleRefused(problems);
        }
    }

    RuleRefused overlap() {
        return new RuleRefused(List.of(problem("from", "overlap")));
    }

    private FieldProblem problem(String field, String what) {
        return new FieldProblem(
                field, messages.getMessage("problem.substitution." + what, null, LocaleContextHolder.getLocale()));
    }

    private boolean isUser(String id) {
        return StorableText.flawOf(id).isEmpty() && staff.knows(id);
    }

    private static boolean isSensible(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() <= 2300;
    }
}
