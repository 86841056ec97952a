package org.redress.dossier;

/** Signs that nobody sees and that would keep a name apart which everybody reads: what Unicode calls default ignorable, and controls. */
final class Invisible {

    private static final int[][] OTHERS = {
        {0x00ad, 0x00ad}, {0x034f, 0x034f}, {0x061c, 0x061c}, {0x115f, 0x1160}, {0x17b4, 0x17b5}, {0x180b, 0x180f},
        {0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x206f}, {0x3164, 0x3164}, {0xfe00, 0xfe0f}, {0xfeff, 0xfeff},
        {0xffa0, 0xffa0}, {0xfff0, 0xfff8}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff}
    };

    private Invisible() {}

    static boolean is(int sign) {
        if (Character.getType(sign) == Character.FORMAT
                || Character.isISOControl(sign) && !Character.isWhitespace(sign)) {
            return true;
        }
        for (int[] range : OTHERS) {
            if (sign >= range[0] && sign <= range[1]) {
                return true;
            }
        }
        return false;
    }

    static String outOf(String text) {
        if (text.codePoints().noneMatch(Invisible::is)) {
            return text;
        }
        var left = new StringBuilder();
        text.codePoints().filter(sign -> !is(sign)).forEach(left::appendCodePoint);
        return left.toString();
    }
}
