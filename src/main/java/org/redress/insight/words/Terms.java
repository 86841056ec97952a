package org.redress.insight.words;

import java.util.ArrayList;
import java.util.List;
import org.redress.insight.words.Term.Form;

/** Collects the terms of one text, in their order. */
final class Terms {

    /** Longer words are nobody's words; PostgreSQL would take 2 kB. */
    private static final int LONGEST = 60;

    private final List<Term> all = new ArrayList<>();
    private int position;

    /** The next word. */
    void add(String text, int start, int end) {
        beside(Form.WORD, next(), text, start, end);
    }

    /** Another form of what stands at a position. */
    void beside(Form form, int at, String text, int start, int end) {
        all.add(new Term(text.length() > LONGEST ? text.substring(0, LONGEST) : text, form, at, start, end));
    }

    /** Where the last word stands. */
    int position() {
        return position;
    }

    /** A place after the last word, for what is no word. */
    int next() {
        return ++position;
    }

    List<Term> all() {
        return all;
    }
}
