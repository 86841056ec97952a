package org.redress.insight.words;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Names of people and organisations in letters from a to z, whatever the script and the locale of the database: what trigrams can be made
 * of. {@code Müller}, {@code Mueller} and {@code MULLER} meet, so do {@code O'Brien}, {@code OBrien} and {@code O Brien}, 김민지 and
 * {@code Kim Minji}.
 */
@Component
public class Names {

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final Pattern INSIDE = Pattern.compile("['’‘`´ʼʹ.·-]");
    private static final Pattern OUTSIDE = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HANGUL = Pattern.compile("[가-힣]{2,5}");

    /**
     * The forms of a name that are kept, with a blank around each word, so that the beginning of a word can be asked for, too.
     *
     * @param name may be null
     */
    public String kept(String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        return forms(Normal.of(name).text()).stream().collect(Collectors.joining(" ", " ", " "));
    }

    /** The words of what somebody typed, each of which has to be like one of a name; empty when nothing in it is a name. */
    public List<String> asked(String typed) {
        return words(INSIDE.matcher(ascii(Normal.of(typed).text())).replaceAll(""))
                .distinct()
                .toList();
    }

    private static Set<String> forms(String name) {
        Set<String> words = new LinkedHashSet<>();
        for (String spelling : List.of(ascii(name), ascii(Folding.spelledOut(name)))) {
            words(INSIDE.matcher(spelling).replaceAll("")).forEach(words::add);
            words(INSIDE.matcher(spelling).replaceAll(" ")).forEach(words::add);
        }
        HANGUL.matcher(name).results().forEach(found -> words.addAll(KoreanNames.forms(found.group())));
        return words;
    }

    private static Stream<String> words(String ascii) {
        return OUTSIDE.splitAsStream(ascii).filter(word -> !word.isEmpty());
    }

    static String ascii(String name) {
        return TO_ASCII.transliterate(name);
    }
}
