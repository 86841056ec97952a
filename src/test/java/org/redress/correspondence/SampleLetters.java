package org.redress.correspondence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.Implementations;

/** A letter of each kind of one module with invented facts; the tests here write all of them. */
public interface SampleLetters {

    Map<String, LetterContents> BY_WORD = byWord();

    List<LetterContents> all();

    /** @param word as it is stored */
    static LetterContents of(String word) {
        return BY_WORD.get(word);
    }

    private static Map<String, LetterContents> byWord() {
        Map<String, LetterContents> letters = new TreeMap<>();
        Implementations.of(SampleLetters.class)
                .forEach(module ->
                        module.all().forEach(letter -> letters.put(letter.kind().name(), letter)));
        return letters;
    }
}
