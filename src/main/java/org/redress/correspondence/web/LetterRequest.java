package org.redress.correspondence.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.preview.Chosen;
import org.redress.correspondence.preview.LetterDrafts.Draft;
import org.redress.correspondence.preview.LetterDrafts.Edit;
import org.redress.models.LetterFile;
import org.redress.record.Actor;
import org.springframework.web.util.UriUtils;

/** What a page about a letter was asked: {@code a.<aspect>}, {@code t.<language>.<key>}, {@code tag.<language>}, and the rest by name. */
record LetterRequest(Map<String, String> parameters, String pageLanguage, Actor reader) {

    private static final String ASPECT = "a.";
    private static final String TEXT = "t.";
    private static final String TAG = "tag.";
    private static final int LONGEST = 20_000;

    /** Null for the words in use. */
    Long change() {
        String given = parameters.getOrDefault("change", "");
        return given.matches("\\d{1,18}") ? Long.valueOf(given) : null;
    }

    /** The language of the letter; else that of whoever reads the page. */
    String language() {
        String given = parameters.getOrDefault("language", pageLanguage);
        return LetterFile.LANGUAGES.contains(given) ? given : "en";
    }

    private String tag(String language) {
        return parameters.getOrDefault(TAG + language, "");
    }

    /** As they were when the texts were read, which were typed into since; anew when they are read anew. */
    Map<String, String> tags(Map<String, Draft> drafts, boolean anew) {
        Map<String, String> tags = new TreeMap<>();
        drafts.forEach(
                (language, draft) -> tags.put(language, anew || tag(language).isEmpty() ? draft.tag() : tag(language)));
        return tags;
    }

    /** For an address of the same situation. */
    String further() {
        StringBuilder further = new StringBuilder("&language=").append(language());
        chosen().situation()
                .forEach((aspect, word) -> further.append('&')
                        .append(UriUtils.encodeQueryParam(ASPECT + aspect, StandardCharsets.UTF_8))
                        .append('=')
                        .append(UriUtils.encodeQueryParam(word, StandardCharsets.UTF_8)));
        return further.toString();
    }

    Chosen chosen() {
        return new Chosen(
                under(ASPECT), language(), parameters.getOrDefault("number", "").strip(), reader);
    }

    /** The drafts with the texts that were typed. */
    Map<String, Draft> edited(Map<String, Draft> drafts) {
        Map<String, Draft> edited = new TreeMap<>();
        drafts.forEach((language, draft) -> edited.put(language, draft.with(changed(draft))));
        return edited;
    }

    /** What was typed, by language; languages in which nothing was, are left out. */
    Map<String, Edit> edits(Map<String, Draft> drafts) {
        Map<String, Edit> edits = new TreeMap<>();
        drafts.forEach((language, draft) -> {
            Map<String, String> changed = changed(draft);
            if (!changed.isEmpty()) {
                edits.put(language, new Edit(changed, tag(language)));
            }
        });
        return edits;
    }

    /** The keys of what was typed. */
    Set<String> typed(Map<String, Draft> drafts) {
        Set<String> typed = new TreeSet<>();
        edits(drafts).values().forEach(edit -> typed.addAll(edit.texts().keySet()));
        return typed;
    }

    /** The texts that are not as in the draft. */
    private Map<String, String> changed(Draft draft) {
        Map<String, String> before = texts(draft);
        Map<String, String> changed = new TreeMap<>();
        under(TEXT + draft.language() + ".").forEach((key, text) -> {
            if (text.length() > LONGEST) {
                throw new RuleRefused(key, "may have at most " + LONGEST + " characters");
            }
            String typed = text.replace("\r\n", "\n").strip();
            if (!typed.equals(before.getOrDefault(key, ""))) {
                changed.put(key, typed);
            }
        });
        return changed;
    }

    /** As they are read: those of the draft, else those of the application. */
    static Map<String, String> texts(Draft draft) {
        Map<String, String> texts =
                new HashMap<>(LetterFile.shipped(draft.language()).texts());
        texts.putAll(draft.words().texts());
        texts.replaceAll((key, text) -> text.strip());
        return texts;
    }

    private Map<String, String> under(String prefix) {
        Map<String, String> found = new TreeMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
