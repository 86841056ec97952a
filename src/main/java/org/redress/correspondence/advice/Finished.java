package org.redress.correspondence.advice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.contract.ReaderLocale;
import org.redress.correspondence.links.LinkMarkers;
import org.redress.correspondence.preview.Preview;
import org.redress.correspondence.told.OutsideRoute;

/**
 * A letter as it is read: on paper where the complainant has no e-mail address, else as a mail.
 *
 * @param text all of it
 */
record Finished(Preview preview, String text, ZoneId zone) {

    private static final String OUTSIDE = "outside";

    static Finished of(Preview preview, ZoneId zone) {
        String text = isOnPaper(preview)
                ? PrintedText.of(preview.letter().paper())
                : preview.letter().text();
        return new Finished(preview, text, zone);
    }

    static boolean isOnPaper(Preview preview) {
        return preview.letter().paper() != null
                && preview.complaint() != null
                && preview.complaint().complainant().email() == null;
    }

    boolean says(String words) {
        return words != null && !words.isBlank() && flat(text).contains(flat(words));
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    /** The words of a text of ours that stand in it; none where it does not. */
    List<String> at(String key) {
        return said(key).filter(this::says).toList();
    }

    private Stream<String> said(String key) {
        Set<String> mail = preview.letter().words().getOrDefault(key, Set.of());
        return (isOnPaper(preview) ? preview.letter().printed().getOrDefault(key, mail) : mail).stream();
    }

    /** Which of our texts stand in it, in their order. */
    List<String> keys(String prefix) {
        Set<String> keys = new LinkedHashSet<>(preview.letter().keys());
        keys.removeIf(key -> !key.startsWith(prefix));
        return new ArrayList<>(keys);
    }

    /** All our words, without what is said of bodies outside. */
    String ours() {
        return String.join(
                "\n",
                keys("").stream()
                        .filter(key -> !key.startsWith(OUTSIDE))
                        .flatMap(key -> at(key).stream())
                        .toList());
    }

    /** The day stands in one of these texts of ours. */
    boolean names(LocalDate day, String... keys) {
        return day != null
                && Stream.of(keys)
                        .flatMap(key -> at(key).stream())
                        .anyMatch(words -> flat(words).contains(ReaderLocale.day(day, preview.locale())));
    }

    /** Both answers can be given, each in words of its own: by a link, or by a box to tick. */
    boolean offersAnswers() {
        List<String> accept = at("decision.accept");
        List<String> reject = at("decision.reject");
        boolean worded = !accept.isEmpty() && !reject.isEmpty() && !accept.equals(reject);
        return worded
                && (isOnPaper(preview)
                        ? text.contains(PrintedText.BOX + " " + accept.get(0))
                                && text.contains(PrintedText.BOX + " " + reject.get(0))
                        : text.contains(LinkMarkers.ANSWER + "?answer=accept")
                                && text.contains(LinkMarkers.ANSWER + "?answer=reject"));
    }

    boolean opensThePage() {
        return text.contains(isOnPaper(preview) ? LinkMarkers.TRACKING_CODE : LinkMarkers.TRACKING);
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
            String issue = item.path(part).asText();
            if (!text.contains("* " + issue + " - ") && !flat(text).contains(flat(issue) + " \u2013 ")) {
                return false;
            }
        }
        return true;
    }

    List<OutsideRoute> routes() {
        return preview.letter().told().routes();
    }

    LocalDate receivedOn() {
        return LocalDate.ofInstant(preview.complaint().receipt().receivedAt(), zone);
    }

    String number() {
        return preview.complaint().number().value();
    }
}
