package org.redress.insight.words;

import java.util.Set;
import java.util.function.UnaryOperator;
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
 */
record Inflection(Set<String> silent, UnaryOperator<String> stemmer, boolean compounds) {

    private static final Set<String> SILENT_IN_ENGLISH = folded(EnglishAnalyzer.getDefaultStopSet());
    private static final Set<String> SILENT_IN_GERMAN = folded(GermanAnalyzer.getDefaultStopSet());

    static Inflection english() {
        EnglishStemmer stemmer = new EnglishStemmer();
        return new Inflection(
                SILENT_IN_ENGLISH,
                word -> {
                    stemmer.setCurrent(word);
                    stemmer.stem();
                    return stemmer.getCurrent();
                },
                false);
    }

    static Inflection german() {
        GermanLightStemmer stemmer = new GermanLightStemmer();
        return new Inflection(
                SILENT_IN_GERMAN,
                word -> {
                    char[] letters = withoutUmlauts(word).toCharArray();
                    return new String(letters, 0, stemmer.stem(letters, letters.length));
                },
                true);
    }

    static Inflection unknown() {
        return new Inflection(Set.of(), UnaryOperator.identity(), false);
    }

    boolean isSilent(String word) {
        return silent.contains(word);
    }

    String stem(String word) {
        return word.chars().allMatch(Character::isLetter) ? stemmer.apply(word) : word;
    }

    /** {@code mueller} is {@code muller}, which is {@code Müller} without its dots; the e in "neue" and "Quelle" is a letter. */
    private static String withoutUmlauts(String word) {
        return word.replaceAll("([ao])e|(?<![aeq])(u)e", "$1$2");
    }

    private static Set<String> folded(CharArraySet words) {
        return StreamSupport.stream(words.spliterator(), false)
                .map(word -> Folding.fold(new String((char[]) word)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
