package org.redress.correspondence;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of letters. A text that is missing stops the letter: nobody gets one with a hole in it. */
class MailTexts extends ResourceBundleMessageSource {

    MailTexts() {
        setBasename("mail.messages");
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setFallbackToSystemLocale(false);
        setAlwaysUseMessageFormat(true);
    }

    /** Korean for those who complained in Korean, English for everybody else. */
    static Locale localeOf(String language) {
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("ko") ? Locale.KOREAN : Locale.ENGLISH;
    }

    String get(Locale locale, String key, Object... values) {
        return getMessage(key, values, locale);
    }

    @Override
    protected String getDefaultMessage(String key) {
        throw new IllegalStateException("there is no mail text " + key);
    }
}
