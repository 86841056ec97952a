package org.redress.insight.words;

import java.lang.Character.UnicodeScript;

/** How a stretch of text has to be read. */
enum Script {
    /** Words with blanks between them: Latin, Greek, Cyrillic and whatever is not named here. */
    SPACED,
    /** Words that carry their particles, and compounds. */
    HANGUL,
    /** Chinese characters, hiragana and katakana: no blanks. */
    HAN_AND_KANA,
    /** Thai, Lao, Khmer, Burmese: no blanks either, and a word is several syllables of several characters. */
    SOUTH_EAST_ASIAN,
    /** Belongs to no word. */
    NONE;

    static Script of(int character, Script before) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || character == 'ー') {
            return before;
        }
        if (!Character.isLetterOrDigit(character) && type != Character.COMBINING_SPACING_MARK) {
            return NONE;
        }
        return switch (UnicodeScript.of(character)) {
            case HANGUL -> HANGUL;
            case HAN, HIRAGANA, KATAKANA -> HAN_AND_KANA;
            case THAI, LAO, KHMER, MYANMAR -> SOUTH_EAST_ASIAN;
            default -> SPACED;
        };
    }
}
