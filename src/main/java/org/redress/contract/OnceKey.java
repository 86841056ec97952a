package org.redress.contract;

/**
 * Recognises a repeated request: the sender's own key, valid for one address and one person, and a digest of everything
 * that was sent.
 */
public record OnceKey(String door, String key, String digest) {

    /** Name of the header in which programs send their key. */
    public static final String HEADER = "Idempotency-Key";
    /** Longest key, in characters. */
    public static final int LIMIT = 200;

    /** A key is stored and compared exactly, so it consists of visible ASCII characters, as HTTP header fields do. */
    public static boolean isUsable(String key) {
        return key != null && key.length() <= LIMIT && key.matches("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?");
    }
}
