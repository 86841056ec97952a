package org.redress.correspondence.advice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.redress.contract.ReaderLocale;
import org.redress.correspondence.preview.Preview;
import org.redress.correspondence.told.OutsideRoute;

/**
 * A letter as it is read.
 *
 * @param text all of it
 * @param ours without what is said of bodies outside, items of lists, and words that people typed
 */
record Finished(Preview preview, String text, String ours, ZoneId zone) {

    private static final Pattern LISTED = Pattern.compile("(?m)^(?:  |\\* )\\S.*$");
    private static final List<String> TYPED =
            List.of("/reasons", "/about", "/evidence", "/prevention", "/offer/words", "/reason", "/what");

    static Finished of(Preview preview, String text, ZoneId zone) {
        Finished whole = new Finished(preview, text, LISTED.matcher(text).replaceAll(""), zone);
        String ours = whole.ours();
        for (String path : TYPED) {
            ours = whole.has(path) ? ours.replace(whole.fact(path), "") : ours;
        }
        return new Finished(preview, text, ours, zone);
    }

    boolean says(String words) {
        return words != null && !words.isBlank() && flat(text).contains(flat(words));
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    /** Words like these, in the language of the letter. */
    boolean speaksOf(String english, String korean) {
        boolean isKorean = preview.locale().getLanguage().equals(Locale.KOREAN.getLanguage());
        return Pattern.compile(isKorean ? korean : english, Pattern.CASE_INSENSITIVE)
                .matcher(ours)
                .find();
    }

    boolean names(LocalDate day) {
        return day != null && says(ReaderLocale.day(day, preview.locale()));
    }

    /** A fact that the letter was written with; null when it is not there. */
    String fact(String path) {
        JsonNode found = preview.facts().at(path);
        return found.isMissingNode() || found.isNull() ? null : found.asText();
    }

    boolean has(String path) {
        return fact(path) != null;
    }

    boolean isFact(String path, String word) {
        return word.equals(fact(path));
    }

    /** The day of a fact that is a day or a moment. */
    LocalDate day(String path) {
        String fact = fact(path);
        return fact == null
                ? null
                : fact.contains("T") ? LocalDate.ofInstant(Instant.parse(fact), zone) : LocalDate.parse(fact);
    }

    /** Each has an item of its own, with what was found. */
    boolean lists(String list, String part) {
        JsonNode items = preview.facts().at(list);
        if (items.isEmpty()) {
            return false;
        }
        for (JsonNode item : items) {
            if (!text.contains("* " + item.path(part).asText() + " - ")) {
                return false;
            }
        }
        return true;
    }

    List<OutsideRoute> routes() {
        return preview.letter().told().routes();
    }
}
