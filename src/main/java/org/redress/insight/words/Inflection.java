package org.redress.insight.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * What a language does to its words. Words come folded.
 *
 * @param silent words that say nothing by themselves
 * @param compounds whether the language writes compounds as one word
 * @param stems of words that were met, because a text repeats most of its words
 */
record Inflection(Set<String> silent, UnaryOperator<String> stemmer, boolean compounds, Map<String, String> stems) {

    private static final Set<String> SILENT_IN_ENGLISH = folded(EnglishAnalyzer.getDefaultStopSet());
    private static final Set<String> SILENT_IN_GERMAN = folded(GermanAnalyzer.getDefaultStopSet());

    private static final Pattern BRITISH_IS = Pattern.compile("(?<=\\p{L}{3})is(?=(e|ed|es|er|ers|ing|ation|ations)$)");
    private static final Pattern BRITISH_OUR = Pattern.compile("(?<=\\p{L}{3})our(?=(s|ed|ing|ite|ites|able)?$)");

    /** Both {@code cancelled} and {@code canceled} are written, {@code fulfill} and {@code fulfil}. */
    private static final Pattern ONE_L = Pattern.compile("(?<=\\p{L}{3}l)l$");

    private static final Pattern UMLAUT_SPELLED_OUT = Pattern.compile("([ao])e|(?<![aeq])(u)e");

    static Inflection english() {
        EnglishStemmer stemmer = new EnglishStemmer();
        return new Inflection(
                SILENT_IN_ENGLISH,
                word -> {
                    stemmer.setCurrent(asInAmerica(word));
                    stemmer.stem();
                    return ONE_L.matcher(stemmer.getCurrent()).replaceFirst("");
                },
                false,
                new HashMap<>());
    }

    /** {@code apologised} and {@code favour}; what else is changed ("promised", "hours") is changed wherever it stands. */
    private static String asInAmerica(String word) {
        return BRITISH_OUR.matcher(BRITISH_IS.matcher(word).replaceFirst("iz")).replaceFirst("or");
    }

    static Inflection german() {
        GermanLightStemmer stemmer = new GermanLightStemmer();
        return new Inflection(
                SILENT_IN_GERMAN,
                word -> {
                    char[] letters = withoutUmlauts(word).toCharArray();
                    return new String(letters, 0, stemmer.stem(letters, letters.length));
                },
                true,
                new HashMap<>());
    }

    static Inflection unknown() {
        return new Inflection(Set.of(), UnaryOperator.identity(), false, new HashMap<>());
    }

    boolean isSilent(String word) {
        return silent.contains(word);
    }

    String stem(String word) {
        return stems.computeIfAbsent(word, met -> met.chars().allMatch(Character::isLetter) ? stemmer.apply(met) : met);
    }

    /** {@code mueller} is {@code muller}, which is {@code Müller} without its dots; the e in "neue" and "Quelle" is a letter. */
    private static String withoutUmlauts(String word) {
        return UMLAUT_SPELLED_OUT.matcher(word).replaceAll("$1$2");
    }

    private static Set<String> folded(CharArraySet words) {
        return StreamSupport.stream(words.spliterator(), false)
                .map(word -> Folding.fold(new String((char[]) word)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
