package org.redress.deadlines.calendars;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.contract.StorableText;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Reads the texts of a draft and collects what is wrong with them, in the language of the writer. */
final class DraftProblems {

    private static final int ENOUGH = 50;

    private final MessageSource messages;
    private final List<FieldProblem> found = new ArrayList<>();

    DraftProblems(MessageSource messages) {
        this.messages = messages;
    }

    void add(String field, String code, Object... details) {
        if (found.size() < ENOUGH) {
            found.add(new FieldProblem(field, messages.getMessage(code, details, LocaleContextHolder.getLocale())));
        }
    }

    boolean allows(String field, int size, int most) {
        if (size > most) {
            add(field, "problem.calendar.tooMany", most);
        }
        return size <= most;
    }

    String line(String field, String text, int most) {
        String given = text == null || text.isBlank() ? null : text.strip();
        Optional<StorableText.Flaw> flaw = Optional.ofNullable(given).flatMap(StorableText::flawOf);
        if (flaw.isPresent()) {
            add(field, flaw.get().code());
        } else if (given != null && given.length() > most) {
            add(field, "problem.calendar.tooLong", most);
        } else if (given != null && given.chars().anyMatch(Character::isISOControl)) {
            add(field, "problem.lineBreak");
        }
        return given;
    }

    LocalDate date(String field, String text) {
        try {
            LocalDate date = LocalDate.parse(text == null ? "" : text.strip());
            if (date.getYear() >= 1900 && date.getYear() <= 2300) {
                return date;
            }
        } catch (DateTimeException e) {
            // told below
        }
        add(field, "problem.date");
        return null;
    }

    LocalTime time(String field, String text) {
        try {
            return LocalTime.parse(text == null ? "" : text.strip());
        } catch (DateTimeException e) {
            add(field, "problem.calendar.time");
            return null;
        }
    }

    /** A word in any case; {@code null} when there is none. */
    <E extends Enum<E>> E word(String field, String text, Class<E> words) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(wanted))
                .findFirst()
                .orElseGet(() -> {
                    add(field, "problem.word", Arrays.toString(words.getEnumConstants()));
                    return null;
                });
    }

    /** @throws RuleRefused when there is any problem */
    void refuse() {
        if (!found.isEmpty()) {
            throw new RuleRefused(found);
        }
    }
}
