package org.redress.insight.words;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Numbers of complaints, references, ids of former systems, e-mail addresses and names of files, in the form in which a part of them is found
 * however it is typed: letters and digits only, folded.
 */
@Component
public class Keys {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    /** What is kept of them, with blanks around each. Those that are null are left out. */
    public String kept(String... keys) {
        return kept(Arrays.asList(keys));
    }

    /** What is kept of them, with blanks around each. Those that are null are left out. */
    public String kept(List<String> keys) {
        String kept = keys.stream()
                .filter(Objects::nonNull)
                .map(Keys::plain)
                .filter(key -> !key.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return kept.isEmpty() ? "" : " " + kept + " ";
    }

    /** What somebody typed, as part of a key; empty when it has fewer than three letters and digits, or is longer than a key. */
    public Optional<String> asked(String typed) {
        return Optional.of(plain(typed)).filter(key -> key.length() >= SHORTEST && key.length() <= LONGEST);
    }

    private static String plain(String key) {
        return BETWEEN.matcher(Folding.fold(Normal.of(key).text())).replaceAll("");
    }
}
