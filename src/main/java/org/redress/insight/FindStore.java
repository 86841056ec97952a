package org.redress.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks on all grounds at once and puts the best first; of those that are as good, open ones, then the newest. */
@Repository
class FindStore {

    /**
     * For this transaction: what the operator for names that are alike takes for alike; no helpers, which take longer to start than
     * what is found takes to be read; never a look at every complaint; and a plan for what was asked, because the plan that fits all
     * texts reads every complaint for a word that many have.
     */
    private static final String SETTINGS = "select set_config('pg_trgm.word_similarity_threshold', '" + Grounds.LIKENESS
            + "', true) || set_config('max_parallel_workers_per_gather', '0', true)"
            + " || set_config('enable_seqscan', 'off', true) || set_config('plan_cache_mode', 'force_custom_plan', true)";

    /** Most words that are like one that was typed. */
    private static final int ALIKE = 20;

    private final JdbcClient jdbc;

    FindStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Match(ComplaintLine line, Set<FoundBy> by) {}

    List<Match> find(Grounds grounds, int most) {
        if (grounds.areNone()) {
            return List.of();
        }
        jdbc.sql(SETTINGS).query(String.class).single();
        return jdbc.sql("with found as (select number, max(rank) as rank, array_agg(distinct ground) as by from ("
                        + grounds.union(question -> isTrue(question, grounds.parameters()))
                        + ") grounds group by number) select " + ListStore.COLUMNS
                        + ", found.by from found join listed_complaint c using (number)"
                        + " order by found.rank desc, is_open(c) desc, c.received_at desc, c.number limit :most")
                .params(grounds.parameters())
                .param("most", most)
                .query(FindStore::match)
                .list();
    }

    private boolean isTrue(String question, Map<String, Object> parameters) {
        return jdbc.sql(question).params(parameters).query(Boolean.class).single();
    }

    /** The words of names that are like this one, the likest first. */
    List<String> like(String word) {
        jdbc.sql(SETTINGS).query(String.class).single();
        return jdbc.sql(
                        "select word from name_word where :asked <% word order by word_similarity(:asked, word) desc, word limit :most")
                .param("asked", word)
                .param("most", ALIKE)
                .query(String.class)
                .list();
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
