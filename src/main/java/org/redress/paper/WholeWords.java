package org.redress.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end. Korean is written with spaces: it breaks there, and not between any two syllables. */
class WholeWords implements FSTextBreaker {

    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        lines.setText(newText);
    }

    @Override
    public int next() {
        int place = lines.next();
        while (place != BreakIterator.DONE && place < text.length() && isWithinWord(place)) {
            place = lines.next();
        }
        return place;
    }

    private boolean isWithinWord(int place) {
        return !Character.isWhitespace(text.charAt(place - 1))
                && (isKorean(text.codePointBefore(place)) || isKorean(text.codePointAt(place)));
    }

    private static boolean isKorean(int character) {
        return UnicodeScript.of(character) == UnicodeScript.HANGUL;
    }
}
