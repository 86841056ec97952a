package org.redress.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Which notes on a page describe a field, for screen readers; used by {@code templates/public/fields.html}. */
@Component
class FieldNotes {

    private final MessageSource messages;

    FieldNotes(MessageSource messages) {
        this.messages = messages;
    }

    /** Ids of hint and problem of a field, or null when it has neither. */
    public String of(String field, Map<String, String> problems) {
        List<String> notes = new ArrayList<>();
        if (messages.getMessage("hint." + field, null, null, LocaleContextHolder.getLocale()) != null) {
            notes.add(field + "-hint");
        }
        if (problems.containsKey(field)) {
            notes.add(field + "-problem");
        }
        return notes.isEmpty() ? null : String.join(" ", notes);
    }
}
