package org.redress.dossier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as it is compared: without capitals, accents, full width, kinds of apostrophes, signs that nobody sees, and one space for any.
 * It remembers where each sign stands in the text.
 */
final class Folded {

    /** How words may be written together or apart. */
    enum Joints {
        AS_WRITTEN,
        /** A word cut at the end of a line is whole. */
        UNCUT,
        /** A dash, dot, comma or low line is a space. */
        SPACES
    }

    private static final String APOSTROPHES = "'\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`\uff07";
    private static final String JOINTS = "-_.,;/\u00b7";

    private final Joints joints;
    private final StringBuilder signs = new StringBuilder();
    private int[] from = new int[64];
    private int[] to = new int[64];

    Folded(String text, Joints joints) {
        this.joints = joints;
        for (int at = 0; at < text.length(); ) {
            int next = at + Character.charCount(text.codePointAt(at));
            if (joints == Joints.UNCUT && isCut(text, at)) {
                next = afterCut(text, at);
            } else {
                add(text.codePointAt(at), at, next);
            }
            at = next;
        }
    }

    String signs() {
        return signs.toString();
    }

    /** Where the sign begins in the text. */
    int from(int sign) {
        return from[sign];
    }

    /** Where the sign ends in the text. */
    int to(int sign) {
        return to[sign];
    }

    private void add(int sign, int start, int end) {
        if (Invisible.is(sign)) {
            return;
        }
        for (char each : folded(sign).toCharArray()) {
            boolean space = each == ' ';
            if (!space || !signs.isEmpty() && signs.charAt(signs.length() - 1) != ' ') {
                append(each, start, end);
            } else if (!signs.isEmpty()) {
                to[signs.length() - 1] = end;
            }
        }
    }

    private void append(char sign, int start, int end) {
        if (signs.length() == from.length) {
            from = Arrays.copyOf(from, from.length * 2);
            to = Arrays.copyOf(to, to.length * 2);
        }
        from[signs.length()] = start;
        to[signs.length()] = end;
        signs.append(sign);
    }

    private String folded(int sign) {
        if (APOSTROPHES.indexOf(sign) >= 0) {
            return "'";
        }
        if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
            return " ";
        }
        int plain = Character.getType(sign) == Character.DASH_PUNCTUATION ? '-' : sign;
        if (joints == Joints.SPACES && JOINTS.indexOf(plain) >= 0) {
            return " ";
        }
        String whole = Normalizer.normalize(Character.toString(plain), Normalizer.Form.NFKC);
        String small = whole.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HANGUL
                ? small
                : Normalizer.normalize(small, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("\\s", " ");
    }

    private static boolean isCut(String text, int at) {
        return isDash(text.codePointAt(at)) && at > 0 && afterCut(text, at) > at + 1;
    }

    private static boolean isDash(int sign) {
        return Character.getType(sign) == Character.DASH_PUNCTUATION || sign == 0x00ad;
    }

    /** Behind the end of the line and what begins the next one, {@code at} when there is none. */
    private static int afterCut(String text, int at) {
        int place = at + 1;
        boolean ended = false;
        while (place < text.length()
                && (Character.isWhitespace(text.charAt(place)) || ended && text.charAt(place) == '>')) {
            ended |= text.charAt(place) == '\n' || text.charAt(place) == '\r';
            place++;
        }
        return ended ? place : at;
    }
}
