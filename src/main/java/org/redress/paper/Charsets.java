package org.redress.paper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes of a text as words, whatever the sender's computer wrote: words that nobody can read are words that nobody can take out. */
final class Charsets {

    private static final Charset KOREAN = Charset.forName("x-windows-949");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int MARK = 0xfeff;

    private Charsets() {}

    static String decoded(byte[] content) {
        Charset wide = wide(content);
        if (wide != null) {
            return withoutMark(new String(content, wide));
        }
        String strict = strictly(content, StandardCharsets.UTF_8);
        if (strict != null) {
            return withoutMark(strict);
        }
        String korean = isMostlyPairs(content) ? strictly(content, KOREAN) : null;
        return korean != null ? korean : new String(content, WESTERN);
    }

    /** UTF-16 by its mark, or by the zeros of Latin letters in it; null when it is none. */
    private static Charset wide(byte[] content) {
        if (content.length > 1 && (content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (content.length > 1 && (content[0] & 0xff) == 0xfe && (content[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[2];
        for (int at = 0; at < content.length; at++) {
            zeros[at % 2] += content[at] == 0 ? 1 : 0;
        }
        int most = Math.max(zeros[0], zeros[1]);
        if (most == 0 || most * 8 < content.length) {
            return null;
        }
        return zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** Hangul is written with two high bytes, letters with accents stand alone between others. */
    private static boolean isMostlyPairs(byte[] content) {
        int pairs = 0;
        int alone = 0;
        for (int at = 0; at < content.length; at++) {
            if (content[at] < 0 && at + 1 < content.length && content[at + 1] < 0) {
                pairs++;
                at++;
            } else if (content[at] < 0) {
                alone++;
            }
        }
        return pairs > alone;
    }

    private static String strictly(byte[] content, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
