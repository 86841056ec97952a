package org.redress.correspondence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.models.LetterFile;

/** The letters that process owners added, by the words under edit. */
public final class OwnLetterSituations {

    private static final String LETTER = "letter";
    private static final Pattern SUBJECT = Pattern.compile("own\\.(.+)\\.subject");

    private OwnLetterSituations() {}

    /** Empty while there are none. */
    public static Optional<LetterSituations> in(Collection<LetterFile> words) {
        List<String> names = words.stream()
                .flatMap(file -> file.texts().keySet().stream())
                .map(SUBJECT::matcher)
                .filter(Matcher::matches)
                .map(key -> key.group(1))
                .distinct()
                .sorted()
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(LetterSituations.of(CorrespondenceLetter.OWN)
                        .varying(new LetterSituations.Aspect(LETTER, names))
                        .writing(facts -> new OwnLetter(facts.word(LETTER))));
    }
}
