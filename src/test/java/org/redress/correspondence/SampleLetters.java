package org.redress.correspondence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.Implementations;

/** A letter of each kind of one module with invented facts; the tests here write all of them. */
public interface SampleLetters {

    Map<String, LetterContents> ABOUT_COMPLAINTS = byWord(SampleLetters::aboutComplaints);

    Map<String, LetterContents> ABOUT_THE_HOUSE = byWord(SampleLetters::aboutTheHouse);

    List<LetterContents> aboutComplaints();

    List<LetterContents> aboutTheHouse();

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
