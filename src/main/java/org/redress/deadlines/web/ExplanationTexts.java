package org.redress.deadlines.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.redress.calendar.DueDate;
import org.redress.calendar.ExplanationLine;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Explanations in words, in the language of the reader. */
@Component
class ExplanationTexts {

    private final MessageSource messages;

    ExplanationTexts(MessageSource messages) {
        this.messages = messages;
    }

    List<String> of(DueDate due) {
        return of(due.explanation());
    }

    List<String> of(List<ExplanationLine> lines) {
        Locale locale = LocaleContextHolder.getLocale();
        return lines.stream().map(line -> text(line, locale)).toList();
    }

    private String text(ExplanationLine line, Locale locale) {
        boolean oneDay = line.kind() == ExplanationLine.Kind.COUNTED && line.countedDays() == 1;
        Object[] details =
                line.details().stream().map(detail -> text(detail, locale)).toArray();
        return messages.getMessage("why." + line.kind() + (oneDay ? ".one" : ""), details, locale);
    }

    private String text(Object detail, Locale locale) {
        if (detail instanceof LocalDate day) {
            return DateTimeFormatter.ofPattern("uuuu-MM-dd (EEEE)", locale).format(day);
        }
        return detail instanceof Enum<?> word ? messages.getMessage("why." + word, null, locale) : detail.toString();
    }
}
