package org.redress.contract;

/**
 * What makes a repeated request recognisable: the sender's own word for it, within the door and the person it came from, and a
 * digest of everything that was sent.
 */
public record OnceKey(String door, String key, String digest) {

    /** Name of the header in which programs send their word. */
    public static final String HEADER = "Idempotency-Key";
    /** Characters of a key. */
    public static final int LIMIT = 200;

    /** A key is written to the database and compared to the letter: visible ASCII characters, as header fields have them. */
    public static boolean isUsable(String key) {
        return key != null && key.length() <= LIMIT && key.matches("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?");
    }
}
