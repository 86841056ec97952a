package org.redress.insight.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A typed Japanese verb in its other forms. Without a dictionary: behind the last Chinese character the first syllable stays in its row, so
 * 届く is looked for as 届か, 届き, 届け, 届い and so on, and of 返金して only 返金 counts. What is found is pairs of characters, as in the index.
 */
final class JapaneseEndings {

    private static final Pattern VERB = Pattern.compile("\\p{IsHan}\\p{IsHiragana}{1,8}");
    private static final Pattern DEED = Pattern.compile("(\\p{IsHan}{2})\\p{IsHiragana}{1,8}");
    private static final List<String> ROWS =
            List.of("かきくけこいっ", "がぎぐげごいん", "さしすせそ", "たちつてとっ", "なにぬねのん", "ばびぶべぼん", "まみむめもん", "らりるれろっ", "わいうえおっ");

    private JapaneseEndings() {}

    /** Terms, each of which is another way to find it; none when it is no such word. */
    static List<String> of(String typed) {
        Matcher deed = DEED.matcher(typed);
        if (deed.matches()) {
            return List.of(deed.group(1));
        }
        return VERB.matcher(typed).matches() ? verb(typed.charAt(0), typed.substring(1, 2)) : List.of();
    }

    private static List<String> verb(char root, String syllable) {
        return ROWS.stream()
                .filter(row -> row.contains(syllable) && !"いっん".contains(syllable))
                .flatMap(row -> row.chars().mapToObj(other -> root + String.valueOf((char) other)))
                .distinct()
                .toList();
    }
}
