package org.redress.correspondence.delivery;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The part of an envelope address that belongs to one letter. */
final class ReturnAddress {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private ReturnAddress() {}

    /** 128 random bits in small letters and digits: mail systems may change capitals, and nobody guesses them. */
    static String newToken() {
        byte[] token = new byte[BYTES];
        RANDOM.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }
}
