package org.redress.insight.words;

import java.util.ArrayList;
import java.util.List;

/** A stretch of text in one script without a blank. In scripts with blanks it holds what stands between letters: {@code O'Brien}, {@code C-2026-000123-58}. */
record Run(Script script, String text, int start) {

    private static final String JOINERS = "-‐–'’‘`´.,/_:@&+#";

    static List<Run> of(String text) {
        List<Run> runs = new ArrayList<>();
        Script script = Script.NONE;
        int begin = 0;
        for (int place = 0; place < text.length(); place = text.offsetByCodePoints(place, 1)) {
            Script next = Script.of(text.codePointAt(place), script);
            if (next == script || script == Script.SPACED && joins(text, place)) {
                continue;
            }
            if (script != Script.NONE) {
                runs.add(new Run(script, text.substring(begin, place), begin));
            }
            script = next;
            begin = place;
        }
        if (script != Script.NONE) {
            runs.add(new Run(script, text.substring(begin), begin));
        }
        return runs;
    }

    private static boolean joins(String text, int place) {
        return JOINERS.indexOf(text.charAt(place)) >= 0
                && place + 1 < text.length()
                && Script.of(text.codePointAt(place + 1), Script.NONE) == Script.SPACED;
    }
}
