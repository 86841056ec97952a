package org.redress.contract;

import java.util.regex.Pattern;

/**
 * What counts as one plain e-mail address, in every form: no list, no display name, nothing that could become a mail
 * header.
 */
public final class EmailAddress {

    /** A text without the characters that stand between or around addresses. */
    public static final String CHARACTERS = "[^\\s\\u0000,;:<>()\\[\\]\"\\\\]*";

    private static final Pattern PLAIN = Pattern.compile("(?=.{3,254}$)(?=" + CHARACTERS + "$)[^@]+@[^@]+");

    private EmailAddress() {}

    public static boolean isPlain(String address) {
        return PLAIN.matcher(address).matches();
    }
}
