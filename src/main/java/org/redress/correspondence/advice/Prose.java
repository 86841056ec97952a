package org.redress.correspondence.advice;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences of a text. In a finished letter that is what stands between salutation and footer, without headings, links and items of lists. */
record Prose(List<String> sentences, Locale language) {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
    private static final Pattern SPACED = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
    private static final Pattern END = Pattern.compile("[.!?…][\"”’)]*$");
    /** There the iterator sees no end of a sentence. */
    private static final Pattern BEFORE_A_NUMBER = Pattern.compile("(?<=[.!?])\\s+(?=[\\d{])");

    private static final Pattern NO_PROSE = Pattern.compile("==.*==|\\* .*|\\S+:\\S+");
    /** Fewer words that end in nothing, or in a colon, are a label. */
    private static final int FEWEST_WORDS = 6;

    private static final int FEWEST_EOJEOL = 4;

    static Prose of(String text, Locale language) {
        return new Prose(sentences(List.of(text), language), language);
    }

    static Prose ofLetter(String text, Locale language) {
        String body = text.split("\n-- \n", 2)[0];
        List<String> paragraphs = withoutSignature(Arrays.asList(body.strip().split("\n{2,}"))).stream()
                .skip(1)
                .map(paragraph -> withoutLabels(paragraph, language))
                .flatMap(paragraph -> Stream.of(paragraph.split("\n(?=\\d\\. )")))
                .map(paragraph -> paragraph.replaceFirst("^\\d\\. ", "").replace('\n', ' '))
                .toList();
        return new Prose(sentences(paragraphs, language), language);
    }

    private static List<String> withoutSignature(List<String> paragraphs) {
        int last = paragraphs.size() - 1;
        return END.matcher(paragraphs.get(last)).find() ? paragraphs : paragraphs.subList(0, last);
    }

    private static String withoutLabels(String paragraph, Locale language) {
        return String.join(
                "\n",
                paragraph
                        .lines()
                        .map(String::strip)
                        .filter(line -> !NO_PROSE.matcher(line).matches())
                        .filter(line -> !line.endsWith(":") || isLong(line, language))
                        .toList());
    }

    private static List<String> sentences(List<String> paragraphs, Locale language) {
        return paragraphs.stream()
                .flatMap(paragraph -> pieces(paragraph, language))
                .flatMap(BEFORE_A_NUMBER::splitAsStream)
                .map(String::strip)
                .filter(sentence -> END.matcher(sentence).find() || isLong(sentence, language))
                .filter(sentence -> !wordsIn(sentence).isEmpty())
                .toList();
    }

    private static boolean isLong(String words, Locale language) {
        return language.getLanguage().equals(Locale.KOREAN.getLanguage())
                ? spacedIn(words) >= FEWEST_EOJEOL
                : wordsIn(words).size() >= FEWEST_WORDS;
    }

    private static Stream<String> pieces(String paragraph, Locale language) {
        Stream.Builder<String> pieces = Stream.builder();
        BreakIterator ends = BreakIterator.getSentenceInstance(language);
        ends.setText(paragraph);
        int start = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
            pieces.add(paragraph.substring(start, end));
        }
        return pieces.build();
    }

    static List<String> wordsIn(String sentence) {
        return WORD.matcher(sentence).results().map(MatchResult::group).toList();
    }

    /** What stands between spaces; in Korean an eojeol (어절). */
    static int spacedIn(String sentence) {
        return (int) SPACED.matcher(sentence).results().count();
    }

    boolean isKorean() {
        return language.getLanguage().equals(Locale.KOREAN.getLanguage());
    }
}
