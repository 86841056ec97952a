package org.redress.platform.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.contract.StorableText;

/**
 * One text of a letter, as a process owner wrote it.
 *
 * @param places numbers that may stand in braces
 */
record LetterText(String text, Kind kind, Set<String> places) {

    /** How long a text may be, counted with its places filled, and whether it may have several paragraphs. */
    enum Kind {
        SUBJECT(200),
        PARAGRAPH(2_000),
        BODY(10_000);

        private final int longest;

        Kind(int longest) {
            this.longest = longest;
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final String SAMPLE = "x".repeat(24);
    /** Signs of Thymeleaf, of expression languages, and of the links that are filled in when a mail is sent. */
    private static final Pattern MARKERS = Pattern.compile(
            "\\[\\[|\\[\\(|\\[[#/]|[$#*@~]\\{|__|(?<![\\p{L}\\p{N}])(?:data-)?th[:-]\\p{L}|redress:",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\x00]]|[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    /** The numbers in braces; in shipped texts all of them are places. */
    static Set<String> placesIn(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One sentence per flaw. */
    List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        StorableText.flawOf(text).ifPresent(flaw -> flaws.add("The text " + flaw.sentence() + "."));
        if (text.isBlank()) {
            flaws.add("The text is empty; to go back to the text of the application, leave the key out.");
        }
        if (HIDDEN.matcher(text).find()) {
            flaws.add("The text contains a control character that nobody can see; type it anew.");
        }
        if (kind != Kind.BODY && text.contains("\n")) {
            flaws.add("A line break can stand only in the text of a letter of your own.");
        }
        Matcher marker = MARKERS.matcher(text);
        if (marker.find()) {
            flaws.add("\"" + marker.group() + "\" cannot stand in a letter; texts are no templates.");
        }
        checkPlaces(flaws);
        if (PLACE.matcher(text).replaceAll(SAMPLE).length() > kind.longest) {
            flaws.add("The text is too long; it may have " + kind.longest + " characters.");
        }
        return flaws;
    }

    private void checkPlaces(List<String> flaws) {
        String plain = text.replace("''", "");
        if (plain.contains("'")) {
            flaws.add("Write two apostrophes ('') for one.");
        }
        String without = PLACE.matcher(plain).replaceAll("");
        if (without.contains("{") || without.contains("}")) {
            flaws.add("Braces are for numbered places like {0} only.");
        }
        Set<String> unknown = placesIn(plain);
        unknown.removeAll(places);
        unknown.forEach(place -> flaws.add("{" + place + "} is not filled in this text; "
                + (places.isEmpty()
                        ? "it has no places."
                        : "it has {" + String.join("}, {", new TreeSet<>(places)) + "}.")));
    }
}
