package org.redress.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
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

    /** Of those that fit, the newest. */
    private static final int LOOKED_AT = 300;

    /** What fits one in fifty of the newest is looked for along the newest complaints; what fits less often, by its index. */
    private static final int SAMPLED = 5_000;

    private static final int FREQUENT = SAMPLED / 50;

    /** How much a name has to be like what was typed, on average of its words; measured in docs/adr/0033. */
    static final String LIKENESS = "0.4";

    private static final String SAMPLE = "select count(*) >= " + FREQUENT
            + " from (select c.number from listed_complaint c order by c.received_at desc limit " + SAMPLED
            + ") newest join findable_complaint f using (number) where ";

    private static final String PART_OF_ADDRESS = "0.5";

    /** Nothing that is worth less was found. */
    private static final String LEAST = LIKENESS;

    /** Trigrams of shorter words are not in the index. */
    private static final int SHORTEST_LIKE = 3;

    /** A ground: what it is worth, and when a complaint has it. */
    private record Ground(String rank, FoundBy by, String condition) {}

    private final Conditions conditions;
    private final Map<String, Object> parameters;
    private final List<Ground> all = new ArrayList<>();

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

    /**
     * Rows of number, rank and ground. The database cannot tell how often something fits that nobody wrote before, and would read every
     * complaint for it; so the newest are asked first.
     *
     * @param isFrequent answers a question that is true when a ground fits many complaints
     */
    String union(Predicate<String> isFrequent) {
        return all.stream()
                .map(ground -> rows(ground, isFrequent.test(SAMPLE + ground.condition)))
                .collect(Collectors.joining(" union all "));
    }

    private String rows(Ground ground, boolean frequent) {
        String fits = frequent
                ? ""
                : "with fits as materialized (select f.number, f.words, f.names from findable_complaint f where "
                        + ground.condition + ") ";
        String newest = "select f.number, f.words, f.names from " + (frequent ? "findable_complaint" : "fits")
                + " f join listed_complaint c using (number)" + conditions.where()
                + (frequent ? " and " + ground.condition : "")
                + " order by c.received_at desc, c.number desc limit " + LOOKED_AT;
        return "(" + fits + "select number, rank, '" + ground.by + "' as ground from (select f.number, cast("
                + ground.rank
                + " as double precision) as rank from (" + newest + ") f) ranked where rank >= " + LEAST
                + " order by rank desc limit "
                + OF_EACH + ")";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void key(String key) {
        parameters.put("wholeKey", "% " + key + " %");
        parameters.put("partOfKey", "%" + key + "%");
        add("60", FoundBy.KEY, "f.keys like :wholeKey");
        boolean hasDigit = key.chars().anyMatch(Character::isDigit);
        add(hasDigit ? "40" : PART_OF_ADDRESS, FoundBy.KEY, "f.keys like :partOfKey");
    }

    private void phones(List<String> rows) {
        if (!rows.isEmpty()) {
            parameters.put("phones", rows.stream().map(row -> "%" + row + "%").toArray(String[]::new));
            add("50", FoundBy.KEY, "f.phones like any (:phones)");
        }
    }

    private void names(List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            parameters.put("nameBegins" + i, "% " + words.get(i) + "%");
        }
        add("30", FoundBy.NAME, each(words, " and ", "f.names like :nameBegins%1$d"));
    }

    /**
     * Names that are only like what was typed; with them come others, so they are asked for when nothing fits.
     *
     * @param like    words of names that are like a word that was typed
     * @param between {@code and} when each word has to be like one of the name, {@code or} when one of them is enough
     */
    static Grounds alike(Asked asked, Function<String, List<String>> like, String between, Conditions conditions) {
        Grounds grounds = new Grounds(conditions);
        List<String> words = asked.names();
        if (!words.isEmpty() && words.stream().allMatch(word -> word.length() >= SHORTEST_LIKE)) {
            for (int i = 0; i < words.size(); i++) {
                grounds.parameters.put("name" + i, words.get(i));
                grounds.parameters.put("like" + i, like.apply(words.get(i)).toArray(String[]::new));
            }
            grounds.add(
                    "(" + each(words, " + ", "word_similarity(:name%1$d, f.names)") + ") / " + words.size(),
                    FoundBy.NAME,
                    "("
                            + each(
                                    words,
                                    " " + between + " ",
                                    "string_to_array(btrim(f.names), ' ') && cast(:like%1$d as text[])")
                            + ")");
        }
        return grounds;
    }

    private static String each(List<String> words, String between, String condition) {
        return IntStream.range(0, words.size()).mapToObj(condition::formatted).collect(Collectors.joining(between));
    }

    private void words(String query) {
        parameters.put("query", query);
        add(
                "10 + ts_rank_cd(f.words, cast(:query as tsquery), 4|32)"
                        + " + cast(ts_filter(f.words, '{a}') @@ cast(:query as tsquery) as int)",
                FoundBy.WORDS,
                "f.words @@ cast(:query as tsquery)");
    }

    private void add(String rank, FoundBy by, String condition) {
        all.add(new Ground(rank, by, condition));
    }
}
