package org.redress.insight.words;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Terms that have to stand one behind the other.
 *
 * @param begun whether more may follow in the last one
 */
record Sequence(List<String> terms, boolean begun) {

    static Sequence of(String term) {
        return new Sequence(List.of(term), false);
    }

    Sequence asBegun() {
        return new Sequence(terms, true);
    }

    /** As PostgreSQL reads it in a tsquery. */
    @Override
    public String toString() {
        String written = terms.stream().map(Sequence::quoted).collect(Collectors.joining(" <-> "));
        return begun ? written + ":*" : written;
    }

    /** A term as PostgreSQL reads it in the literals of tsvector and tsquery. */
    static String quoted(String term) {
        return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
