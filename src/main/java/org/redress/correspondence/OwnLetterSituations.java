package org.redress.correspondence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.redress.models.LetterFile;

/** The letters that process owners added, by the words under edit. */
public final class OwnLetterSituations {

    private static final String LETTER = "letter";
    private static final Pattern SUBJECT = Pattern.compile("own\\.(.+)\\.subject");

    private OwnLetterSituations() {}

    /** By language, the letters that are there in another one only; languages in which all are there, are left out. */
    public static Map<String, List<String>> missing(Map<String, LetterFile> words) {
        Map<String, List<String>> missing = new TreeMap<>();
        for (String language : LetterFile.LANGUAGES) {
            Set<String> there =
                    words.containsKey(language) ? words.get(language).texts().keySet() : Set.of();
            List<String> absent = names(words.values())
                    .filter(name ->
                            !there.contains("own." + name + ".subject") || !there.contains("own." + name + ".text"))
                    .toList();
            if (!absent.isEmpty()) {
                missing.put(language, absent);
            }
        }
        return missing;
    }

    private static Stream<String> names(Collection<LetterFile> words) {
        return words.stream()
                .flatMap(file -> file.texts().keySet().stream())
                .map(SUBJECT::matcher)
                .filter(Matcher::matches)
                .map(key -> key.group(1))
                .distinct()
                .sorted();
    }

    /** Empty while there are none. */
    public static Optional<LetterSituations> in(Collection<LetterFile> words) {
        List<String> names = names(words).toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(LetterSituations.of(CorrespondenceLetter.OWN)
                        .varying(new LetterSituations.Aspect(LETTER, names))
                        .writing(facts -> new OwnLetter(facts.word(LETTER))));
    }
}
