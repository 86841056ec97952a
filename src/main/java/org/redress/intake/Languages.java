package org.redress.intake;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Languages of people, as BCP 47 names them: es, pt-BR, zh-Hant. */
public final class Languages {

    private Languages() {}

    /**
     * The usual spelling of a tag.
     *
     * @throws IllformedLocaleException when it is none
     */
    public static String tag(String word) {
        Locale locale = new Locale.Builder().setLanguageTag(word.strip()).build();
        if (locale.getLanguage().length() < 2 || locale.getLanguage().length() > 3) {
            throw new IllformedLocaleException("names no language: " + word);
        }
        return locale.toLanguageTag();
    }
}
