package org.redress.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Looks in three ways at once and puts the best first: keys, then names, then words. Each way looks only at what the
 * reader may know of, and of very many that fit at the newest, so that a word that everybody writes costs no more than
 * another.
 */
@Repository
class FindStore {

    private static final int LOOKED_AT = 1_000;
    private static final int OF_EACH_WAY = 200;

    private static final String FROM = " from findable_complaint f join listed_complaint c using (number)";

    private final JdbcClient jdbc;

    FindStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for.
     *
     * @param query a tsquery, or {@code null}
     * @param names words each of which is like one of a name
     * @param keys  of which one is part of a key
     */
    record Words(String query, List<String> names, List<String> keys) {

        boolean isEmpty() {
            return query == null && names.isEmpty() && keys.isEmpty();
        }
    }

    record Match(ComplaintLine line, Set<FoundBy> by) {}

    List<Match> find(Words words, Conditions conditions, int most) {
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        List<String> ways = new ArrayList<>();
        if (!words.keys().isEmpty()) {
            ways.add(byKeys(words.keys(), conditions.where(), parameters));
        }
        if (!words.names().isEmpty()) {
            ways.add(byNames(words.names(), conditions.where(), parameters));
        }
        if (words.query() != null) {
            ways.add(byWords(words.query(), conditions.where(), parameters));
        }
        return jdbc.sql("with found as (select number, max(rank) as rank, array_agg(distinct by) as by from ("
                        + String.join(" union all ", ways) + ") ways group by number) select "
                        + ListStore.COLUMNS
                        + ", found.by from found join listed_complaint c using (number)"
                        + " order by found.rank desc, is_open(c) desc, c.received_at desc, c.number limit :most")
                .params(parameters)
                .param("most", most)
                .query(FindStore::match)
                .list();
    }

    /** A whole key before a part of one. */
    private static String byKeys(List<String> keys, String where, Map<String, Object> parameters) {
        parameters.put("keys", keys.stream().map(key -> "%" + key + "%").toArray(String[]::new));
        parameters.put("wholeKeys", keys.stream().map(key -> "% " + key + " %").toArray(String[]::new));
        return "(select number, case when f.keys like any (:wholeKeys) then 5.0 else 4.0 end as rank, 'KEY' as by"
                + FROM + where + " and f.keys like any (:keys) order by 2 desc, c.received_at desc limit "
                + OF_EACH_WAY + ")";
    }

    private static String byNames(List<String> names, String where, Map<String, Object> parameters) {
        StringBuilder like = new StringBuilder();
        StringBuilder rank = new StringBuilder("2.0");
        for (int i = 0; i < names.size(); i++) {
            parameters.put("name" + i, names.get(i));
            like.append(" and :name").append(i).append(" <% f.names");
            rank.append(" + word_similarity(:name")
                    .append(i)
                    .append(", f.names) / ")
                    .append(names.size());
        }
        return "(select number, " + rank + " as rank, 'NAME' as by" + FROM + where + like
                + " order by 2 desc, c.received_at desc limit " + OF_EACH_WAY + ")";
    }

    private static String byWords(String query, String where, Map<String, Object> parameters) {
        parameters.put("query", query);
        return "(select number, 1.0 - 1.0 / (1.0 + ts_rank_cd(words, cast(:query as tsquery))) as rank, 'WORDS' as by from"
                + " (select f.number, f.words" + FROM + where
                + " and f.words @@ cast(:query as tsquery) order by c.received_at desc, c.number desc limit "
                + LOOKED_AT
                + ") newest order by 2 desc limit " + OF_EACH_WAY + ")";
    }

    /** The complainants' words of these complaints. */
    Map<String, String> texts(Collection<String> numbers) {
        Map<String, String> texts = new HashMap<>();
        jdbc.sql("select number, description from complaint where number = any(?)")
                .param(numbers.toArray(String[]::new))
                .query((row, line) -> texts.put(row.getString("number"), row.getString("description")))
                .list();
        return texts;
    }

    private static Match match(ResultSet row, int index) throws SQLException {
        Set<FoundBy> by = EnumSet.noneOf(FoundBy.class);
        for (String word : (String[]) row.getArray("by").getArray()) {
            by.add(FoundBy.valueOf(word));
        }
        return new Match(ListStore.line(row, index), by);
    }
}
