package org.redress.contract;

import java.util.regex.Pattern;

/** What one plain e-mail address is, whoever types it: no list, no name around it, nothing that a header could be made of. */
public final class EmailAddress {

    /** None of the characters that stand between or around addresses. */
    public static final String CHARACTERS = "[^\\s\\u0000,;:<>()\\[\\]\"\\\\]*";

    private static final Pattern PLAIN = Pattern.compile("(?=.{3,254}$)(?=" + CHARACTERS + "$)[^@]+@[^@]+");

    private EmailAddress() {}

    public static boolean isPlain(String address) {
        return PLAIN.matcher(address).matches();
    }
}
