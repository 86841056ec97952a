package org.redress.correspondence.advice;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How hard a letter is to read.
 *
 * @param measure  {@code FLESCH}: reading ease after Flesch (1948), 0 hard to 100 easy; {@code EOJEOL}: how many words between spaces a
 *                 Korean sentence has on average, since no measure of reading ease is agreed on for Korean
 * @param value    of the measure, rounded
 * @param level    EASY, PLAIN, HARD or VERY_HARD
 * @param longest  the longest sentence
 */
public record ReadingLevel(String measure, long value, String level, int sentences, String longest) {

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    /** Of a syllable, on average over a long word. */
    private static final int MOST_LETTERS = 5;

    private static final double LONGEST_SENTENCE = 1.015;
    private static final double LONGEST_WORD = 84.6;
    private static final double BEST = 206.835;

    /** @param text of a finished letter; null when there is no sentence in it */
    public static ReadingLevel of(String text, Locale language) {
        Prose prose = Prose.ofLetter(text, language);
        if (prose.sentences().isEmpty()) {
            return null;
        }
        String longest = prose.sentences().stream()
                .max((one, other) -> Integer.compare(Prose.spacedIn(one), Prose.spacedIn(other)))
                .orElseThrow();
        double value = prose.isKorean() ? eojeol(prose.sentences()) : flesch(prose.sentences());
        return new ReadingLevel(
                prose.isKorean() ? "EOJEOL" : "FLESCH",
                Math.round(value),
                prose.isKorean() ? level(-value, -9, -12, -15) : level(value, 70, 60, 50),
                prose.sentences().size(),
                longest);
    }

    private static String level(double value, double easy, double plain, double hard) {
        return value >= easy ? "EASY" : value >= plain ? "PLAIN" : value >= hard ? "HARD" : "VERY_HARD";
    }

    private static double eojeol(List<String> sentences) {
        return sentences.stream().mapToInt(Prose::spacedIn).average().orElse(0);
    }

    static double flesch(List<String> sentences) {
        List<String> words = sentences.stream()
                .flatMap(sentence -> Prose.wordsIn(sentence).stream())
                .toList();
        double syllables = words.stream().mapToInt(ReadingLevel::syllablesIn).sum();
        return BEST
                - LONGEST_SENTENCE * words.size() / sentences.size()
                - LONGEST_WORD * syllables / Math.max(1, words.size());
    }

    /** Groups of vowels; an e that is not heard at the end is none. No word has fewer than its length lets it have. */
    static int syllablesIn(String word) {
        String heard = word.toLowerCase(Locale.ENGLISH)
                .replaceAll("[’'].*$", "")
                .replaceAll("(?<![td])ed$|(?<![sxzcgh])es$|(?<![^aeiouy]l)e$", "");
        int fewest = Math.max(1, heard.length() / MOST_LETTERS);
        return (int) Math.max(fewest, VOWELS.matcher(heard).results().count());
    }
}
