package org.redress.insight.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One word or quoted phrase that somebody typed, in every way in which the index may know it: nobody says in which language they ask.
 *
 * @param ways one of them has to be found
 * @param silent whether some language does not count it
 */
record Asked(Set<Sequence> ways, boolean silent) {

    private static final Pattern PIECE = Pattern.compile("[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]|[^\\s\"“”„«»]+");
    private static final int LONGEST = 200;
    private static final int MOST = 12;

    /** What has to be found, all of it; empty when nothing typed is a word. The last word may go on. */
    static List<Asked> in(String typed) {
        String text = Normal.of(
                        typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST)))
                .text();
        List<Asked> words = PIECE.matcher(text)
                .results()
                .map(piece -> of(piece, piece.end() == text.length()))
                .filter(asked -> !asked.ways().isEmpty())
                .limit(MOST)
                .toList();
        List<Asked> telling = words.stream().filter(asked -> !asked.silent()).toList();
        return telling.isEmpty() ? words : telling;
    }

    private static Asked of(MatchResult piece, boolean last) {
        return piece.group(1) == null ? word(piece.group(), last) : word(piece.group(1), false);
    }

    private static Asked word(String text, boolean begun) {
        Set<Sequence> ways = new LinkedHashSet<>();
        boolean silent = false;
        for (Analysis analysis : List.of(Analysis.of("und"), Analysis.of("en"), Analysis.of("de"))) {
            Ways found = Ways.of(analysis.terms(text));
            silent |= found.words().isEmpty();
            ways.addAll(found.all());
        }
        JapaneseEndings.of(text).stream().map(Sequence::of).forEach(ways::add);
        Ways asTyped = Ways.of(Analysis.of("und").terms(text));
        Ways spelledOut = Ways.of(Analysis.of("und").terms(Folding.spelledOut(text)));
        ways.addAll(spelledOut.all());
        if (begun) {
            ways.addAll(asTyped.begun());
            ways.addAll(spelledOut.begun());
        }
        return new Asked(ways, silent);
    }

    /** As PostgreSQL reads it in a tsquery. */
    @Override
    public String toString() {
        return ways.stream().map(Sequence::toString).collect(Collectors.joining(" | ", "(", ")"));
    }
}
