package org.redress;

import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The words of pages and papers as they ship, for tests that start no product. */
public final class ShippedMessages {

    private ShippedMessages() {}

    public static ReloadableResourceBundleMessageSource all() {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
