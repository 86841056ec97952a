package org.redress.insight.words;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/** Letters without capitals and accents: {@code Müller} and {@code MULLER} are {@code muller}, {@code Straße} is {@code strasse}. */
final class Folding {

    private static final Transliterator LATIN_TO_ASCII = Transliterator.getInstance("Latin-ASCII");

    private Folding() {}

    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.chars().allMatch(character -> character < 0x80) ? lower : withoutAccents(lower);
    }

    /** As people write who have no umlauts on their keyboard: {@code Müller} is {@code mueller}. */
    static String spelledOut(String text) {
        return fold(text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue"));
    }

    /** Marks of one script only are letters there (Thai and Hindi vowels); those that any script borrows are accents. */
    private static String withoutAccents(String text) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK
                        || UnicodeScript.of(character) != UnicodeScript.INHERITED)
                .forEach(kept::appendCodePoint);
        return LATIN_TO_ASCII.transliterate(Normalizer.normalize(kept, Normalizer.Form.NFC));
    }
}
