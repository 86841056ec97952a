package org.redress.correspondence.delivery;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The envelope address that belongs to one letter: {@code returns+<token>@example.org}. Whoever can name it has seen the letter,
 * so nobody reports the letters of others as returned.
 */
final class ReturnAddress {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final Pattern TOKEN = Pattern.compile("\\+([0-9a-f]{32})@");

    private ReturnAddress() {}

    /** 128 random bits in small letters and digits: mail systems may change capitals, and nobody guesses them. */
    static String newToken() {
        byte[] token = new byte[BYTES];
        RANDOM.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    static String of(String address, String token) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + "+" + token + address.substring(at);
    }

    /** The token in a header that names an address. */
    static Optional<String> tokenIn(String header) {
        Matcher found = TOKEN.matcher(header.toLowerCase(Locale.ROOT));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
