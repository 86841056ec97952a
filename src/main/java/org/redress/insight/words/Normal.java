package org.redress.insight.words;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/** A text in one spelling of its characters (NFKC), which knows where each of them stood before. */
final class Normal {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private final String text;
    private final int[] origins;

    private Normal(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    static Normal of(String original) {
        return NFKC.isNormalized(original) ? new Normal(original, null) : normalised(original);
    }

    private static Normal normalised(String original) {
        StringBuilder text = new StringBuilder(original.length());
        int[] origins = new int[original.length() + 1];
        for (int start = 0; start < original.length(); ) {
            int end = behindUnit(original, start);
            String unit = NFKC.normalize(original.substring(start, end));
            origins = roomFor(origins, text.length() + unit.length());
            for (int i = 0; i < unit.length(); i++) {
                origins[text.length() + i] = start + Math.min(i, end - start - 1);
            }
            text.append(unit);
            start = end;
        }
        origins[text.length()] = original.length();
        return new Normal(text.toString(), origins);
    }

    /** A unit is normalised by itself: a character and the marks that join it. */
    private static int behindUnit(String original, int start) {
        int end = original.offsetByCodePoints(start, 1);
        while (end < original.length() && !NFKC.hasBoundaryBefore(original.codePointAt(end))) {
            end = original.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static int[] roomFor(int[] origins, int length) {
        return length < origins.length ? origins : Arrays.copyOf(origins, Math.max(length + 1, origins.length * 2));
    }

    String text() {
        return text;
    }

    /** Where the character at this place stood. */
    int start(int place) {
        return origins == null ? place : origins[place];
    }

    /** Behind the character that ends before this place. */
    int end(int place) {
        return origins == null ? place : Math.max(origins[place], origins[place - 1] + 1);
    }
}
