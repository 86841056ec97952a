package org.redress.insight.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.insight.words.Term.Form;

/**
 * Words between blanks, in the inflection of a language. {@code O'Brien} and {@code follow-up} are two words and, written as one, a third;
 * {@code don't} is one and {@code bank's} is {@code bank}.
 */
final class Spaced implements Reading {

    private static final Pattern PART = Pattern.compile("[^-‐–'’‘`´.,/_:@&+#]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’‘`´][sS]$");
    private static final Pattern CONTRACTED = Pattern.compile(".*['’‘`´]\\p{L}{1,2}", Pattern.DOTALL);
    /** {@code 1,234.50} and {@code 1.234,50} are 1234; cents are left out, as most leave them out who ask. */
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,3}(?:[.,]\\d{3})+|\\d+)(?:[.,]\\d{2})?");

    private static final int LONGEST_WHOLE = 40;
    private static final int SHORTEST_END = 5;

    /** Stands in no word, so no word is taken for one that was turned round. */
    private static final String BACKWARDS = "~";

    private record Part(String text, int start, int end) {}

    private final Inflection inflection;

    Spaced(Inflection inflection) {
        this.inflection = inflection;
    }

    @Override
    public void read(Run run, Terms terms) {
        List<Part> parts = parts(POSSESSIVE.matcher(run.text()).replaceFirst(""), run.start());
        int first = terms.position() + 1;
        for (Part part : parts) {
            if (!inflection.isSilent(part.text())) {
                terms.add(inflection.stem(part.text()), part.start(), part.end());
                addBackwards(part, terms);
            }
        }
        if (parts.size() > 1 && run.text().length() <= LONGEST_WHOLE && terms.position() >= first) {
            terms.beside(Form.WHOLE, first, inflection.stem(joined(parts)), run.start(), end(parts));
        }
    }

    private static List<Part> parts(String text, int start) {
        if (text.chars().allMatch(Character::isLetter)) {
            return List.of(new Part(Folding.fold(text), start, start + text.length()));
        }
        List<Part> parts = new ArrayList<>();
        if (CONTRACTED.matcher(text).matches()) {
            parts.add(new Part(Folding.fold(text.replaceAll("['’‘`´]", "")), start, start + text.length()));
            return parts;
        }
        Matcher amount = AMOUNT.matcher(text);
        if (amount.matches()) {
            String whole = amount.group(1).replaceAll("[.,]", "");
            parts.add(new Part(whole, start, start + amount.end(1)));
            return parts;
        }
        Matcher part = PART.matcher(text);
        while (part.find()) {
            parts.add(new Part(Folding.fold(part.group()), start + part.start(), start + part.end()));
        }
        return parts;
    }

    private void addBackwards(Part part, Terms terms) {
        if (inflection.compounds() && part.text().length() >= SHORTEST_END) {
            String backwards = BACKWARDS + new StringBuilder(inflection.stem(part.text())).reverse();
            terms.beside(Form.BACKWARDS, terms.position(), backwards, part.start(), part.end());
        }
    }

    private static String joined(List<Part> parts) {
        StringBuilder joined = new StringBuilder();
        parts.forEach(part -> joined.append(part.text()));
        return joined.toString();
    }

    private static int end(List<Part> parts) {
        return parts.get(parts.size() - 1).end();
    }
}
