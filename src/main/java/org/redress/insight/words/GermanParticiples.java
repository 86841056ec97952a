package org.redress.insight.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A typed German verb in its other form: {@code kündigen} also finds {@code gekündigt}, and the other way round. Regular verbs only. */
final class GermanParticiples {

    private static final Pattern PARTICIPLE = Pattern.compile("ge(\\p{L}{3,})t");
    private static final Pattern INFINITIVE = Pattern.compile("(\\p{L}{3,})en");

    private GermanParticiples() {}

    /** Terms, each of which is another way to find it; none when it is no such word. */
    static List<String> of(String typed) {
        Inflection german = Inflection.german();
        String word = Folding.fold(typed);
        Matcher participle = PARTICIPLE.matcher(word);
        if (participle.matches()) {
            return List.of(german.stem(participle.group(1) + "en"));
        }
        Matcher infinitive = INFINITIVE.matcher(word);
        return infinitive.matches() ? List.of(german.stem("ge" + infinitive.group(1) + "t")) : List.of();
    }
}
