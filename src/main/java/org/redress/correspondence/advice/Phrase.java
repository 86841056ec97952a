package org.redress.correspondence.advice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is usually said for something, in both languages, and the opposite of it.
 *
 * @param not null where nothing says the opposite
 */
record Phrase(Said english, Said korean) {

    private static final int FEWEST_WORDS = 2;

    record Said(Pattern words, Pattern not) {}

    static Phrase of(String english, String korean) {
        return new Phrase(said(english, null), said(korean, null));
    }

    Phrase unless(String notEnglish, String notKorean) {
        return new Phrase(new Said(english.words(), pattern(notEnglish)), new Said(korean.words(), pattern(notKorean)));
    }

    private static Said said(String words, String not) {
        return new Said(pattern(words), pattern(not));
    }

    private static Pattern pattern(String words) {
        return words == null
                ? null
                : Pattern.compile(
                        words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** In these places of the letter. Words that are neither known nor too few to say anything are for people to judge. */
    Verdict in(Finished letter, String... keys) {
        return judge(Arrays.stream(keys).flatMap(key -> letter.at(key).stream()).toList(), letter);
    }

    /** Anywhere in our words. */
    Verdict anywhere(Finished letter) {
        Verdict verdict = judge(List.of(letter.ours()), letter);
        return verdict == Verdict.UNSURE ? Verdict.MISSING : verdict;
    }

    private Verdict judge(List<String> places, Finished letter) {
        boolean isKorean = letter.preview().locale().getLanguage().equals(Locale.KOREAN.getLanguage());
        Said said = isKorean ? korean : english;
        if (said.not() != null
                && places.stream().anyMatch(words -> said.not().matcher(words).find())) {
            return Verdict.MISSING;
        }
        if (places.stream().anyMatch(words -> said.words().matcher(words).find())) {
            return Verdict.THERE;
        }
        return places.stream().anyMatch(words -> Prose.spacedIn(words) >= FEWEST_WORDS)
                ? Verdict.UNSURE
                : Verdict.MISSING;
    }
}
