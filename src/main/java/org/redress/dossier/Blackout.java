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
import java.util.stream.Stream;

/** Takes passages out of a text, in whatever case and with whatever spaces between their words; how long they were cannot be seen. */
final class Blackout implements UnaryOperator<String> {

    private final List<Pattern> passages;
    private final String instead;

    /**
     * @param passages taken out within longer words too
     * @param names    taken out where they are words of their own, but in Korean, where endings are joined to a name, anywhere
     * @param instead  what stands in their place
     */
    Blackout(Collection<String> passages, Collection<String> names, String instead) {
        this.instead = Matcher.quoteReplacement(instead);
        // the longer first: "Ann Lee" before "Ann"
        this.passages = Stream.concat(
                        passages.stream().map(Blackout::plain), names.stream().map(Blackout::plain))
                .filter(passage -> !passage.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(passage ->
                        pattern(passage, passages.stream().map(Blackout::plain).noneMatch(passage::equals)))
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

    private static Pattern pattern(String passage, boolean name) {
        String words =
                Arrays.stream(passage.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("[\\s\\p{Z}]+"));
        boolean apart = name && passage.codePoints().noneMatch(Blackout::isKorean);
        return Pattern.compile(
                apart ? "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])" : words,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean isKorean(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HANGUL;
    }

    private static String plain(String passage) {
        return invisibleOut(Normalizer.normalize(passage, Normalizer.Form.NFC)).strip();
    }

    /** Soft hyphens and characters without width would keep a name apart that everybody reads. */
    private static String invisibleOut(String text) {
        return text.replaceAll("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]", "");
    }
}
