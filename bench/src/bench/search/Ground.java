package bench.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One ground on which a text is found, with its rank: a whole number or address, a phone, part of a number, a name, words, part of an address
 * or of the name of a file.
 */
record Ground(String sql, List<String> parameters) {

    static List<Ground> key(Optional<String> asked) {
        return asked.map(key -> List.of(
                        new Ground("select id, 60.0 as rank from found where keys like ?", List.of("% " + key + " %")),
                        new Ground(
                                "select id, " + (hasDigit(key) ? 40.0 : 0.1) + " from found where keys like ?",
                                List.of("%" + key + "%"))))
                .orElse(List.of());
    }

    static List<Ground> phone(List<String> asked) {
        return asked.stream()
                .map(digits -> new Ground(
                        "select id, 50.0 as rank from found where phones like ?", List.of("%" + digits + "%")))
                .toList();
    }

    /** Each word begins a word of the name; and, behind all words of texts, each is part of one or like one. */
    static List<Ground> name(List<String> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        String begins = asked.stream().map(word -> "names like ?").collect(Collectors.joining(" and "));
        String likeness =
                asked.stream().map(word -> "word_similarity(?, names)").collect(Collectors.joining(" + "));
        String like = asked.stream().map(word -> "(names like ? or ? <% names)").collect(Collectors.joining(" and "));
        List<String> forLike = new ArrayList<>(asked);
        asked.forEach(word -> forLike.addAll(List.of("%" + word + "%", word)));
        Ground beginning = new Ground(
                "select id, 30.0 as rank from found where " + begins,
                asked.stream().map(word -> "% " + word + "%").toList());
        // trigrams of shorter words are not in the index
        if (asked.stream().anyMatch(word -> word.length() < 3)) {
            return List.of(beginning);
        }
        return List.of(
                beginning,
                new Ground(
                        "select id, (" + likeness + ") / " + asked.size() + " as rank from found where " + like,
                        forLike));
    }

    static List<Ground> words(Optional<String> asked) {
        return asked.map(query -> List.of(new Ground(
                        "select id, 10 + ts_rank_cd(words, ?::tsquery, 4|32) as rank from found where words @@ ?::tsquery",
                        Collections.nCopies(2, query))))
                .orElse(List.of());
    }

    private static boolean hasDigit(String key) {
        return key.chars().anyMatch(Character::isDigit);
    }
}
