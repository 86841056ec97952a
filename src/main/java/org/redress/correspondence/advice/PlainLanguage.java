package org.redress.correspondence.advice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What could be said more plainly in a text. The words stand in {@code advice/plain_<language>.txt}, beside what the guide for good answers says. */
public final class PlainLanguage {

    private static final int MOST_WORDS = 20;
    private static final int MOST_EOJEOL = 15;
    private static final int LONGEST_WORD = 13;
    private static final int MOST_REMARKS = 20;
    private static final Map<String, PlainLanguage> LANGUAGES =
            Map.of("en", new PlainLanguage(Locale.ENGLISH), "ko", new PlainLanguage(Locale.KOREAN));

    /** A line of the list: words that stand there, what they are, and what to write instead, which may be empty. */
    private record Habit(Pattern found, String kind, String instead) {}

    /**
     * @param kind    LONG_SENTENCE, LONG_WORD, PASSIVE, NOUNS, JARGON
     * @param words   the place in the text
     * @param instead what to write, may be empty
     */
    public record Remark(String kind, String words, String instead) {}

    private final Locale language;
    private final List<Habit> habits;

    private PlainLanguage(Locale language) {
        this.language = language;
        this.habits = read("/advice/plain_" + language.getLanguage() + ".txt");
    }

    public static PlainLanguage in(String language) {
        return LANGUAGES.get(language);
    }

    /** @param text as an owner writes it, with numbered places */
    public List<Remark> remarks(String text) {
        String written = text.replace("''", "'");
        List<Remark> remarks = new ArrayList<>();
        for (String sentence : Prose.of(written, language).sentences()) {
            if (isLong(sentence)) {
                remarks.add(new Remark("LONG_SENTENCE", sentence, ""));
            }
        }
        for (Habit habit : habits) {
            Matcher found = habit.found().matcher(written);
            if (found.find()) {
                remarks.add(new Remark(habit.kind(), found.group(), habit.instead()));
            }
        }
        if (language == Locale.ENGLISH) {
            Prose.wordsIn(written).stream()
                    .filter(word -> word.length() >= LONGEST_WORD && !word.contains("-"))
                    .distinct()
                    .forEach(word -> remarks.add(new Remark("LONG_WORD", word, "")));
        }
        return remarks.subList(0, Math.min(remarks.size(), MOST_REMARKS));
    }

    private boolean isLong(String sentence) {
        return language == Locale.ENGLISH
                ? Prose.wordsIn(sentence).size() > MOST_WORDS
                : Prose.spacedIn(sentence) > MOST_EOJEOL;
    }

    private static List<Habit> read(String list) {
        try (var lines = new BufferedReader(
                new InputStreamReader(PlainLanguage.class.getResourceAsStream(list), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+\\|(?:\\s+|$)", -1))
                    .map(cells -> new Habit(
                            Pattern.compile(cells[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                            cells[0],
                            cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
