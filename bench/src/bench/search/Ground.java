package bench.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

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

    /** Each word begins a word of the name, stands in one, or is like one. */
    static List<Ground> name(List<String> asked) {
        List<String> conditions = new ArrayList<>();
        List<String> ranks = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String word : asked) {
            ranks.add("case when names like ? then 1 else word_similarity(?, names) end");
            places.addAll(List.of("% " + word + "%", word));
            conditions.add("(names like ? or ? <% names)");
            values.addAll(List.of("%" + word + "%", word));
        }
        if (asked.isEmpty()) {
            return List.of();
        }
        List<String> parameters = new ArrayList<>(places);
        parameters.addAll(values);
        String sql = "select id, 20.0 + (" + String.join(" + ", ranks) + ") / " + asked.size()
                + " as rank from found where " + String.join(" and ", conditions);
        return List.of(new Ground(sql, parameters));
    }

    static List<Ground> words(Optional<String> asked) {
        return asked.map(query -> List.of(new Ground(
                        "select id, 1 + ts_rank_cd(words, ?::tsquery, 4|32) as rank from found where words @@ ?::tsquery",
                        Collections.nCopies(2, query))))
                .orElse(List.of());
    }

    private static boolean hasDigit(String key) {
        return key.chars().anyMatch(Character::isDigit);
    }
}
