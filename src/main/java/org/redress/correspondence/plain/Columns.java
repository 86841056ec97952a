package org.redress.correspondence.plain;

import java.util.stream.Collectors;

/**
 * Breaks the lines of a plain text between words, so that none is wider than mail programs show. Korean, Chinese and Japanese characters
 * take two columns. A word that is wider, such as a link, stays whole.
 */
public final class Columns {

    private static final int MOST = 78;

    private Columns() {}

    public static String wrapped(String text) {
        return text.lines().map(Columns::wrappedLine).collect(Collectors.joining("\n"));
    }

    private static String wrappedLine(String line) {
        if (widthOf(line) <= MOST) {
            return line;
        }
        String further = furtherIndent(line);
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : line.split(" ")) {
            int width = widthOf(word);
            if (column > 0 && column + 1 + width > MOST) {
                wrapped.append('\n').append(further).append(word);
                column = further.length() + width;
            } else {
                wrapped.append(wrapped.isEmpty() ? "" : " ").append(word);
                column += width + (column == 0 ? 0 : 1);
            }
        }
        return wrapped.toString();
    }

    /** The second line of an item of a list stands under the words of the first. */
    private static String furtherIndent(String line) {
        return line.matches("\\d\\. .*") ? "   " : line.startsWith("* ") ? "  " : "";
    }

    public static int widthOf(String words) {
        return words.codePoints().map(Columns::widthOf).sum();
    }

    private static int widthOf(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        boolean wide = switch (script) {
            case HANGUL, HAN, HIRAGANA, KATAKANA -> true;
            default -> character >= 0xFF00 && character <= 0xFF60 || character >= 0x3000 && character <= 0x303F;
        };
        return wide ? 2 : Character.getType(character) == Character.NON_SPACING_MARK ? 0 : 1;
    }
}
