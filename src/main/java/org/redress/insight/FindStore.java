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

    /** What the operator for names that are alike takes for alike, in this transaction. */
    private static final String LIKENESS =
            "select set_config('pg_trgm.word_similarity_threshold', '" + Grounds.LIKENESS + "', true)";

    private final JdbcClient jdbc;

    FindStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Match(ComplaintLine line, Set<FoundBy> by) {}

    List<Match> find(Grounds grounds, int most) {
        if (grounds.areNone()) {
            return List.of();
        }
        jdbc.sql(LIKENESS).query(String.class).single();
        return jdbc.sql("with found as (select number, max(rank) as rank, array_agg(distinct ground) as by from ("
                        + grounds.union() + ") grounds group by number) select " + ListStore.COLUMNS
                        + ", found.by from found join listed_complaint c using (number)"
                        + " order by found.rank desc, is_open(c) desc, c.received_at desc, c.number limit :most")
                .params(grounds.parameters())
                .param("most", most)
                .query(FindStore::match)
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
