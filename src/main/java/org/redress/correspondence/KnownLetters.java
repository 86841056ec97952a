package org.redress.correspondence;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The kinds of letters of all modules, by their words. */
@Component
public class KnownLetters {

    private final Map<String, LetterKind> byWord = new TreeMap<>();

    KnownLetters(List<LetterKinds> modules) {
        modules.stream().flatMap(module -> Arrays.stream(module.all())).forEach(this::add);
    }

    private void add(LetterKind kind) {
        LetterKind other = byWord.put(kind.name(), kind);
        if (other != null) {
            throw new IllegalStateException("Two modules write a letter " + kind.name());
        }
    }

    Collection<LetterKind> all() {
        return byWord.values();
    }

    /** The kind whose files have the name; empty when there is none. */
    public Optional<LetterKind> named(String fileName) {
        return byWord.values().stream()
                .filter(kind -> kind.fileName().equals(fileName))
                .findFirst();
    }

    /** A stored word stays readable, even when no module of this release writes such a letter any more. */
    public LetterKind read(String word) {
        LetterKind known = byWord.get(word);
        return known == null ? new FormerLetter(word) : known;
    }

    /** The outbox says to whom it was written. */
    private record FormerLetter(String name) implements LetterKind {

        @Override
        public String toString() {
            return name;
        }
    }
}
