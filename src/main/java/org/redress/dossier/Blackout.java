package org.redress.dossier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes passages out of a text, in whatever case and with whatever spaces between their words; how long they were cannot be seen. */
final class Blackout implements UnaryOperator<String> {

    private final List<Pattern> passages;
    private final String instead;

    /** @param instead what stands in their place */
    Blackout(Collection<String> passages, String instead) {
        this.instead = Matcher.quoteReplacement(instead);
        // the longer first: "Ann Lee" before "Ann"
        this.passages = passages.stream()
                .map(Blackout::plain)
                .filter(passage -> !passage.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Blackout::pattern)
                .toList();
    }

    @Override
    public String apply(String text) {
        if (text == null) {
            return null;
        }
        String left = invisibleOut(Normalizer.normalize(text, Normalizer.Form.NFC));
        for (Pattern passage : passages) {
            left = passage.matcher(left).replaceAll(instead);
        }
        return left;
    }

    private static Pattern pattern(String passage) {
        return Pattern.compile(
                Arrays.stream(passage.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("[\\s\\p{Z}]+")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String plain(String passage) {
        return invisibleOut(Normalizer.normalize(passage, Normalizer.Form.NFC)).strip();
    }

    /** Soft hyphens and characters without width would keep a name apart that everybody reads. */
    private static String invisibleOut(String text) {
        return text.replaceAll("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]", "");
    }
}
