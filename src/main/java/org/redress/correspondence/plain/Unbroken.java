package org.redress.correspondence.plain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.record.Subject;

/** Keeps the number of a complaint on one line wherever a page shows it; copied, it stays the same characters. */
public final class Unbroken {

    private static final Pattern SHOWN = Pattern.compile("(?s)<title>.*?</title>|<[^>]*>|[^<]+");

    private Unbroken() {}

    /** @param about {@code null} when it is about none */
    public static String keysIn(String html, Subject about) {
        return about == null
                ? html
                : SHOWN.matcher(html)
                        .replaceAll(part -> Matcher.quoteReplacement(
                                part.group().startsWith("<") ? part.group() : kept(part.group(), about.key())));
    }

    private static String kept(String words, String key) {
        return words.replace(key, "<span style=\"white-space:nowrap;\">" + key + "</span>");
    }
}
