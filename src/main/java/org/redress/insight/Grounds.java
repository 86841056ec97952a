package org.redress.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The grounds on which complaints are found, each with its rank (docs/search.md): a whole key, a phone, part of a number, a
 * name, words, part of an address; a name with errors when none of these fits. Each looks only at what the reader may know of, and of very many that fit at the
 * newest, so that a word that everybody writes costs no more than another.
 */
final class Grounds {

    /** More than are shown, so that what is found on several grounds is not lost on one. */
    private static final int OF_EACH = 200;

    private static final int LOOKED_AT = 1_000;
    /** How much a name has to be like what was typed, on average of its words; measured in docs/adr/0033. */
    static final String LIKENESS = "0.4";
    /** Trigrams of shorter words are not in the index. */
    private static final int SHORTEST_LIKE = 3;

    private static final String FROM = " from findable_complaint f join listed_complaint c using (number)";

    private final Conditions conditions;
    private final Map<String, Object> parameters;
    private final List<String> all = new ArrayList<>();

    private Grounds(Conditions conditions) {
        this.conditions = conditions;
        this.parameters = new HashMap<>(conditions.parameters());
    }

    static Grounds of(Asked asked, Conditions conditions) {
        Grounds grounds = new Grounds(conditions);
        asked.key().ifPresent(grounds::key);
        grounds.phones(asked.phones());
        grounds.names(asked.names());
        asked.query().ifPresent(grounds::words);
        return grounds;
    }

    boolean areNone() {
        return all.isEmpty();
    }

    /** Rows of number, rank and ground. */
    String union() {
        return String.join(" union all ", all);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void key(String key) {
        parameters.put("wholeKey", "% " + key + " %");
        parameters.put("partOfKey", "%" + key + "%");
        add("60.0", FoundBy.KEY, "f.keys like :wholeKey");
        boolean hasDigit = key.chars().anyMatch(Character::isDigit);
        add(hasDigit ? "40.0" : "0.1", FoundBy.KEY, "f.keys like :partOfKey");
    }

    private void phones(List<String> rows) {
        if (!rows.isEmpty()) {
            parameters.put("phones", rows.stream().map(row -> "%" + row + "%").toArray(String[]::new));
            add("50.0", FoundBy.KEY, "f.phones like any (:phones)");
        }
    }

    private void names(List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            parameters.put("nameBegins" + i, "% " + words.get(i) + "%");
        }
        add("30.0", FoundBy.NAME, each(words, " and ", "f.names like :nameBegins%1$d"));
    }

    /** Names that are only like what was typed; with them come others, so they are asked for when nothing fits. */
    static Grounds alike(Asked asked, Conditions conditions) {
        Grounds grounds = new Grounds(conditions);
        List<String> words = asked.names();
        if (!words.isEmpty() && words.stream().allMatch(word -> word.length() >= SHORTEST_LIKE)) {
            for (int i = 0; i < words.size(); i++) {
                grounds.parameters.put("name" + i, words.get(i));
            }
            String likeness = "(" + each(words, " + ", "word_similarity(:name%1$d, f.names)") + ") / " + words.size();
            grounds.add(
                    likeness,
                    FoundBy.NAME,
                    "(" + each(words, " or ", ":name%1$d <%% f.names") + ") and " + likeness + " >= " + LIKENESS);
        }
        return grounds;
    }

    private static String each(List<String> words, String between, String condition) {
        return IntStream.range(0, words.size()).mapToObj(condition::formatted).collect(Collectors.joining(between));
    }

    private void words(String query) {
        parameters.put("query", query);
        all.add("(select number, 10 + ts_rank_cd(words, cast(:query as tsquery), 4|32)"
                + " + cast(ts_filter(words, '{a}') @@ cast(:query as tsquery) as int) as rank, '" + FoundBy.WORDS
                + "' as ground from (select f.number, f.words" + FROM + conditions.where()
                + " and f.words @@ cast(:query as tsquery) order by c.received_at desc, c.number desc limit "
                + LOOKED_AT
                + ") newest order by 2 desc limit " + OF_EACH + ")");
    }

    private void add(String rank, FoundBy ground, String condition) {
        all.add("(select f.number, " + rank + " as rank, '" + ground + "' as ground" + FROM + conditions.where()
                + " and " + condition + " order by 2 desc, c.received_at desc limit " + OF_EACH + ")");
    }
}
