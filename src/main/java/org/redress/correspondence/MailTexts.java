package org.redress.correspondence;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.models.LetterFile;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * The texts of letters, as they are at one moment. A text that is missing stops the letter: nobody gets one with a hole in it.
 * A text is words, {@code ''} for an apostrophe and numbered places; everything else stands in the letter as it is written.
 */
class MailTexts implements MessageSource {

    private static final Pattern FILLED = Pattern.compile("''|\\{(\\d)}");

    private static final String ON_PAPER = ".paper";

    /** Told each key that a letter asks for, the words it gets, and what stands in its places. */
    interface Asked {

        void with(String key, String words, Object... values);
    }

    private final Map<String, Map<String, String>> languages = new HashMap<>();
    private final Asked asked;
    private final Asked askedOnPaper;

    /** @param changed by language: what was deployed; the rest is as shipped */
    MailTexts(Map<String, LetterFile> changed) {
        this(changed, (key, words, values) -> {}, (key, words, values) -> {});
    }

    /**
     * @param asked        of the words of mails
     * @param askedOnPaper of the words on paper
     */
    MailTexts(Map<String, LetterFile> changed, Asked asked, Asked askedOnPaper) {
        this.asked = asked;
        this.askedOnPaper = askedOnPaper;
        for (String language : LetterFile.LANGUAGES) {
            Map<String, String> texts =
                    new HashMap<>(LetterFile.shipped(language).texts());
            if (changed.containsKey(language)) {
                texts.putAll(changed.get(language).texts());
            }
            languages.put(language, texts);
        }
    }

    private MailTexts(MailTexts others) {
        asked = others.askedOnPaper;
        askedOnPaper = others.askedOnPaper;
        others.languages.forEach((language, texts) -> languages.put(language, new HashMap<>(texts)));
    }

    /** As they stand on paper, where nothing can be pressed: a text may have a variant for it, {@code key.paper}. */
    MailTexts onPaper() {
        var onPaper = new MailTexts(this);
        onPaper.languages
                .values()
                .forEach(texts -> Map.copyOf(texts).forEach((key, text) -> {
                    if (key.endsWith(ON_PAPER)) {
                        texts.put(key.substring(0, key.length() - ON_PAPER.length()), text);
                    }
                }));
        return onPaper;
    }

    boolean has(Locale locale, String key) {
        return languages.get(locale.getLanguage()).containsKey(key);
    }

    String get(Locale locale, String key, Object... values) {
        if (!has(locale, key)) {
            throw new IllegalStateException("there is no mail text " + key);
        }
        String words = FILLED.matcher(languages.get(locale.getLanguage()).get(key))
                .replaceAll(place -> Matcher.quoteReplacement(filled(place, values)));
        asked.with(key, words, values);
        return words;
    }

    private static String filled(MatchResult place, Object... values) {
        if (place.group(1) == null) {
            return "'";
        }
        int number = Integer.parseInt(place.group(1));
        return number < values.length ? String.valueOf(values[number]) : place.group();
    }

    @Override
    public String getMessage(String key, Object[] values, String otherwise, Locale locale) {
        return getMessage(key, values, locale);
    }

    @Override
    public String getMessage(String key, Object[] values, Locale locale) {
        return get(locale, key, values == null ? new Object[0] : values);
    }

    @Override
    public String getMessage(MessageSourceResolvable text, Locale locale) {
        throw new UnsupportedOperationException("letters have their texts by key");
    }
}
