package org.redress.insight.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The literal of a tsvector: each term with the places where it stands. */
final class Vector {

    /** PostgreSQL counts no further. */
    private static final int LAST_POSITION = 16_383;

    private static final int MOST_POSITIONS_OF_A_TERM = 255;

    /** PostgreSQL refuses a vector of 1 MB; this many letters and places stay below in any script. */
    private static final int LARGEST = 250_000;

    /** So that no phrase begins in one part and ends in the next. */
    private static final int GAP = 10;

    private record Places(StringJoiner written, int[] count) {}

    private final Map<String, Places> terms = new LinkedHashMap<>();
    private int size;
    private int offset;

    void add(List<Term> part, char weight) {
        int last = offset;
        for (Term term : part) {
            last = Math.max(last, offset + term.position());
            if (size < LARGEST) {
                add(term, Math.min(LAST_POSITION, offset + term.position()), weight);
            }
        }
        offset = last + GAP;
    }

    private void add(Term term, int position, char weight) {
        Places places = terms.computeIfAbsent(Sequence.quoted(term.text()), this::newTerm);
        if (places.count()[0]++ < MOST_POSITIONS_OF_A_TERM) {
            places.written().add(position + String.valueOf(weight));
            size += 2;
        }
    }

    private Places newTerm(String lexeme) {
        size += lexeme.length();
        return new Places(new StringJoiner(","), new int[1]);
    }

    @Override
    public String toString() {
        StringJoiner literal = new StringJoiner(" ");
        terms.forEach((lexeme, places) -> literal.add(lexeme + ":" + places.written()));
        return literal.toString();
    }
}
