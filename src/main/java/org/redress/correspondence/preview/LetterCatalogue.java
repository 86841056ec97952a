package org.redress.correspondence.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.correspondence.KnownLetters;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterSituations;
import org.redress.correspondence.OwnLetterSituations;
import org.redress.correspondence.SampleSituations;
import org.redress.models.LetterFile;
import org.springframework.stereotype.Component;

/** The letters that can be looked at. */
@Component
public class LetterCatalogue {

    private final List<SampleSituations> samples;
    private final KnownLetters letters;

    LetterCatalogue(List<SampleSituations> samples, KnownLetters letters) {
        this.samples = samples;
        this.letters = letters;
    }

    /** Every kind that has situations, in the order of the modules' lists; the owners' own when they have written one. */
    public List<LetterSituations> all(Map<String, LetterFile> words) {
        List<LetterSituations> all = new ArrayList<>();
        samples.forEach(module -> all.addAll(module.letters()));
        OwnLetterSituations.in(words.values()).ifPresent(all::add);
        return all;
    }

    public Optional<LetterSituations> of(LetterKind kind, Map<String, LetterFile> words) {
        return all(words).stream()
                .filter(situations -> situations.kind().equals(kind))
                .findFirst();
    }

    /** Empty when no letter of this release has the word. */
    public Optional<LetterKind> kind(String fileName) {
        return letters.named(fileName);
    }
}
