package org.redress.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.Implementations;

/** A letter of each kind of one module with invented facts; the tests here write all of them. */
public interface SampleLetters {

    Map<String, LetterContents> ABOUT_COMPLAINTS = byWord(SampleLetters::aboutComplaints);

    Map<String, LetterContents> ABOUT_THE_HOUSE = byWord(SampleLetters::aboutTheHouse);

    List<LetterContents> aboutComplaints();

    List<LetterContents> aboutTheHouse();

    /** Every letter in every situation, by the name that {@code letters.txt} has for it; people in it speak the language. */
    static Map<String, LetterContents> inEverySituation(Locale language) {
        Map<String, LetterContents> situations = new TreeMap<>();
        Implementations.of(SampleSituations.class).stream()
                .flatMap(module -> module.letters().stream())
                .forEach(letter -> letter.all()
                        .forEach(situation -> situations.put(
                                letter.nameOf(situation), letter.letter(letter.facts(situation, language)))));
        return situations;
    }

    /** @param word as it is stored */
    static LetterContents of(String word) {
        return ABOUT_COMPLAINTS.get(word);
    }

    private static Map<String, LetterContents> byWord(Function<SampleLetters, List<LetterContents>> samples) {
        return Implementations.of(SampleLetters.class).stream()
                .flatMap(module -> samples.apply(module).stream())
                .collect(Collectors.toMap(letter -> letter.kind().name(), Function.identity()));
    }
}
