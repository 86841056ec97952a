package org.redress.insight.words;

import java.util.ArrayList;
import java.util.List;
import org.redress.insight.words.Term.Form;

/**
 * How what one language makes of a typed word is looked for.
 *
 * @param words in their order
 * @param wholes several of them as one; in Korean a particle may follow
 * @param ends where a compound ends
 */
record Ways(List<String> words, List<String> wholes, List<String> ends) {

    /** Shorter beginnings are the beginning of too much: letters, and characters that are syllables or words. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final int SHORTEST_BEGINNING_IN_SYLLABLES = 2;

    static Ways of(List<Term> terms) {
        List<String> words = texts(terms, Form.WORD);
        List<String> ends = words.size() == 1 ? texts(terms, Form.BACKWARDS) : List.of();
        return new Ways(words, texts(terms, Form.WHOLE), ends);
    }

    private static List<String> texts(List<Term> terms, Form form) {
        return terms.stream()
                .filter(term -> term.form() == form)
                .map(Term::text)
                .toList();
    }

    List<Sequence> all() {
        List<Sequence> all = new ArrayList<>();
        if (!words.isEmpty()) {
            all.add(new Sequence(words, false));
        }
        wholes.stream()
                .map(whole -> new Sequence(List.of(whole), isHangul(whole)))
                .forEach(all::add);
        ends.stream().map(Sequence::of).map(Sequence::asBegun).forEach(all::add);
        return all;
    }

    /** The same when the last word may go on. */
    List<Sequence> begun() {
        return all().stream()
                .filter(sequence ->
                        mayGoOn(sequence.terms().get(sequence.terms().size() - 1)))
                .map(Sequence::asBegun)
                .toList();
    }

    private static boolean mayGoOn(String term) {
        return term.length() >= (isHangul(term) ? SHORTEST_BEGINNING_IN_SYLLABLES : SHORTEST_BEGINNING);
    }

    private static boolean isHangul(String term) {
        return Script.of(term.codePointAt(0), Script.NONE) == Script.HANGUL;
    }
}
