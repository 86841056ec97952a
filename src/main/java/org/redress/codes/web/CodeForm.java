package org.redress.codes.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.codes.Code;
import org.redress.codes.CodeDraft;
import org.springframework.util.MultiValueMap;

/**
 * One word as its form on the page shows it.
 *
 * @param language another language than those the page has a line for, with what the word is called in it
 */
record CodeForm(
        String word,
        String parent,
        String trait,
        String position,
        String activeFrom,
        String activeTo,
        Map<String, String> labels,
        String language,
        String label) {

    private static final String LABELS = "labels";
    private static final Pattern LABEL = Pattern.compile(LABELS + "\\[(.*)]", Pattern.DOTALL);

    static final CodeForm EMPTY = new CodeForm(null, null, null, null, null, null, Map.of(), null, null);

    /** As it was sent; a label whose name is not one of ours has a language that is refused. */
    static CodeForm of(MultiValueMap<String, String> sent) {
        Map<String, String> labels = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(LABELS)) {
                Matcher label = LABEL.matcher(name);
                labels.put(label.matches() ? label.group(1) : name, values.get(0));
            }
        });
        return new CodeForm(
                sent.getFirst("word"),
                sent.getFirst("parent"),
                sent.getFirst("trait"),
                sent.getFirst("position"),
                sent.getFirst("activeFrom"),
                sent.getFirst("activeTo"),
                labels,
                sent.getFirst("language"),
                sent.getFirst("label"));
    }

    static CodeForm of(Code code) {
        return new CodeForm(
                code.word(),
                code.parent(),
                null,
                String.valueOf(code.position()),
                text(code.activeFrom()),
                text(code.activeTo()),
                code.labels(),
                null,
                null);
    }

    String strippedWord() {
        return word == null ? "" : word.strip();
    }

    CodeDraft draft() {
        Map<String, String> all = new LinkedHashMap<>(labels == null ? Map.of() : labels);
        if (language != null && !language.isBlank()) {
            all.put(language.strip(), label);
        }
        return new CodeDraft(parent, trait, typedPosition(), activeFrom, activeTo, all);
    }

    /** What is no number is a position that there is none of: it is refused with everything else that is wrong. */
    private Integer typedPosition() {
        if (position == null || position.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(position.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    public String labelIn(String wanted) {
        return labels == null ? null : labels.get(wanted);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
