package org.redress.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.contract.StorableText;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is wrong with a draft, in the language of its writer. */
final class CodeProblems {

    private final MessageSource messages;
    private final List<FieldProblem> found = new ArrayList<>();

    CodeProblems(MessageSource messages) {
        this.messages = messages;
    }

    void add(String field, String code, Object... details) {
        found.add(new FieldProblem(field, messages.getMessage(code, details, LocaleContextHolder.getLocale())));
    }

    /** One line, or null where nothing is written. */
    String line(String field, String text, int most) {
        String given = text == null || text.isBlank() ? null : text.strip();
        Optional<StorableText.Flaw> flaw = Optional.ofNullable(given).flatMap(StorableText::flawOf);
        if (flaw.isPresent()) {
            add(field, flaw.get().code());
        } else if (given != null && given.length() > most) {
            add(field, "problem.code.tooLong", most);
        } else if (given != null && given.chars().anyMatch(Character::isISOControl)) {
            add(field, "problem.lineBreak");
        }
        return given;
    }

    /** A day, or null where nothing is written. */
    LocalDate day(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 1900 && day.getYear() <= 2300) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below
        }
        add(field, "problem.date");
        return null;
    }

    /** @throws RuleRefused when there is any problem */
    void refuse() {
        if (!found.isEmpty()) {
            throw new RuleRefused(found);
        }
    }
}
