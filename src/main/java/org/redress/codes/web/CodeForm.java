package org.redress.codes.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.redress.codes.Code;
import org.redress.codes.CodeDraft;

/**
 * One word as its form on the page shows it.
 *
 * @param language another language than those the page has a line for, with what the word is called in it
 */
record CodeForm(
        String word,
        String parent,
        String trait,
        Integer position,
        String activeFrom,
        String activeTo,
        Map<String, String> labels,
        String language,
        String label) {

    static final CodeForm EMPTY = new CodeForm(null, null, null, null, null, null, Map.of(), null, null);

    static CodeForm of(Code code) {
        return new CodeForm(
                code.word(),
                code.parent(),
                null,
                code.position(),
                text(code.activeFrom()),
                text(code.activeTo()),
                code.labels(),
                null,
                null);
    }

    CodeDraft draft() {
        Map<String, String> all = new LinkedHashMap<>(labels == null ? Map.of() : labels);
        if (language != null && !language.isBlank()) {
            all.put(language.strip(), label);
        }
        return new CodeDraft(parent, trait, position, activeFrom, activeTo, all);
    }

    public String labelIn(String wanted) {
        return labels == null ? null : labels.get(wanted);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
