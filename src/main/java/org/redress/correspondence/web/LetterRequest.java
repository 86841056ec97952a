package org.redress.correspondence.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.redress.correspondence.preview.Chosen;
import org.redress.correspondence.preview.LetterDrafts.Draft;
import org.redress.models.LetterFile;
import org.redress.record.Actor;
import org.springframework.web.util.UriUtils;

/**
 * What a page about a letter was asked: {@code a.<aspect>}, the texts of {@link TypedTexts}, and the rest by name.
 *
 * @param mayRead whether this person may read complaints
 * @param address network address of the reader
 */
record LetterRequest(
        String letter,
        Map<String, String> parameters,
        String pageLanguage,
        Actor reader,
        boolean mayRead,
        String address) {

    private static final String ASPECT = "a.";
    private static final String LANGUAGE = "language";

    /** Null for the words in use. */
    Long change() {
        String given = given("change");
        return given.matches("\\d{1,18}") ? Long.valueOf(given) : null;
    }

    /** The language that was chosen; else that of whoever reads the page. */
    private String language() {
        String given = parameters.getOrDefault(LANGUAGE, pageLanguage);
        return LetterFile.LANGUAGES.contains(given) ? given : "en";
    }

    /** Nobody chose the language: it was left out, or stayed as the page had it when the number was typed. */
    private boolean isLanguageOpen() {
        boolean another =
                parameters.containsKey("shown") && !given("shown").strip().equals(number());
        return !parameters.containsKey(LANGUAGE) || another && given("shownIn").equals(language());
    }

    private String number() {
        return given("number").strip();
    }

    private String given(String name) {
        return parameters.getOrDefault(name, "");
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
        return new Chosen(aspects(), language(), isLanguageOpen(), number(), reader, mayRead);
    }

    TypedTexts typed(Map<String, Draft> drafts) {
        return new TypedTexts(parameters, letter, drafts);
    }

    private Map<String, String> aspects() {
        Map<String, String> found = new TreeMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(ASPECT)) {
                found.put(name.substring(ASPECT.length()), value);
            }
        });
        return found;
    }
}
