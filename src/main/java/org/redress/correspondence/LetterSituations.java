package org.redress.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every situation of one kind of letter, with invented facts: what owners choose from in the console, and what tests write. A
 * situation is one word for each aspect that changes what the letter says.
 */
public final class LetterSituations {

    private final LetterKind kind;
    private final List<Aspect> aspects;
    private final Function<Facts, LetterContents> letter;

    private LetterSituations(LetterKind kind, List<Aspect> aspects, Function<Facts, LetterContents> letter) {
        this.kind = kind;
        this.aspects = List.copyOf(aspects);
        this.letter = letter;
    }

    /**
     * What may be one way or another, the usual way first.
     *
     * @param alone it changes nothing of what the others change: seen once with the usual words of the others, it is seen
     */
    public record Aspect(String name, List<String> words, boolean alone) {

        public Aspect(String name, List<String> words) {
            this(name, words, false);
        }

        public Aspect(String name, String... words) {
            this(name, List.of(words));
        }

        private Aspect usual() {
            return new Aspect(name, words.subList(0, 1));
        }

        /** The word that was chosen; the usual one where none of ours was. */
        public String in(Map<String, String> chosen) {
            String word = chosen.getOrDefault(name, "");
            return words.contains(word) ? word : words.get(0);
        }
    }

    /** One situation, and the language of what people said in it. */
    public record Facts(Map<String, String> words, Locale language) {

        public String word(String aspect) {
            return words.getOrDefault(aspect, "");
        }

        public boolean is(String aspect, String word) {
            return word.equals(word(aspect));
        }

        public String in(String english, String korean) {
            return language.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
        }
    }

    public static LetterSituations of(LetterKind kind) {
        return new LetterSituations(kind, List.of(), facts -> null);
    }

    public LetterSituations varying(Aspect aspect) {
        List<Aspect> more = new ArrayList<>(aspects);
        more.add(aspect);
        return new LetterSituations(kind, more, letter);
    }

    public LetterSituations varying(String aspect, String... words) {
        return varying(new Aspect(aspect, words));
    }

    public LetterSituations varyingAlone(String aspect, String... words) {
        return varying(new Aspect(aspect, List.of(words), true));
    }

    public LetterSituations writing(Function<Facts, LetterContents> contents) {
        return new LetterSituations(kind, aspects, contents);
    }

    public LetterKind kind() {
        return kind;
    }

    public List<Aspect> aspects() {
        return aspects;
    }

    /** The nearest situation to what was chosen. */
    public Facts facts(Map<String, String> chosen, Locale language) {
        Map<String, String> words = new LinkedHashMap<>(chosen);
        aspects.forEach(aspect -> words.put(aspect.name(), aspect.in(chosen)));
        return new Facts(words, language);
    }

    public LetterContents letter(Facts facts) {
        return letter.apply(facts);
    }

    /** Each of them once: all words with all others, and those that stand alone with the usual others. */
    public List<Map<String, String>> all() {
        List<Map<String, String>> all = new ArrayList<>(with(aspects.stream()
                .map(aspect -> aspect.alone() ? aspect.usual() : aspect)
                .toList()));
        aspects.stream()
                .filter(Aspect::alone)
                .forEach(alone ->
                        with(aspects.stream()
                                        .map(aspect -> aspect == alone ? aspect : aspect.usual())
                                        .toList())
                                .stream()
                                .skip(1)
                                .forEach(all::add));
        return all;
    }

    /** Each with all words of these aspects. */
    public static List<Map<String, String>> with(List<Aspect> aspects) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Aspect aspect : aspects) {
            all = all.stream()
                    .flatMap(one -> aspect.words().stream().map(word -> and(one, aspect.name(), word)))
                    .toList();
        }
        return all;
    }

    private static Map<String, String> and(Map<String, String> one, String aspect, String word) {
        Map<String, String> more = new LinkedHashMap<>(one);
        more.put(aspect, word);
        return more;
    }

    /** As tables of situations name it. */
    public String nameOf(Map<String, String> situation) {
        return Stream.concat(Stream.of(kind.fileName()), aspects.stream().map(aspect -> situation.get(aspect.name())))
                .collect(Collectors.joining(" "));
    }
}
