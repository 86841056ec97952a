package org.redress.insight;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.redress.complaint.ComplaintNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FindableStore {

    private static final String CHANGED = """
            select s.* from findable_sources(?, ?) s left join findable_complaint f using (number)
             where f.source is distinct from s.source""";
    private static final String WRITE = """
            insert into findable_complaint (number, source, words, names, phones, keys)
            values (?, ?, cast(? as tsvector), ?, ?, ?)
            on conflict (number) do update
              set source = excluded.source, words = excluded.words, names = excluded.names,
                  phones = excluded.phones, keys = excluded.keys""";
    private static final String WRITE_WORDS = """
            insert into name_word select word from unnest(?) with ordinality as w (word, place)
             where not exists (select from name_word known where known.word = w.word) order by place
            on conflict do nothing""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FindableStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What a complaint is found by is made from this. */
    record Source(
            String number,
            String language,
            String jurisdiction,
            String subject,
            String product,
            String description,
            String desiredRemedy,
            String eventPlace,
            List<String> names,
            String phone,
            List<String> keys,
            List<String> documents,
            String digest) {}

    record Findable(String number, String source, String words, String names, String phones, String keys) {}

    /** Those whose words were never made, or from something else. */
    List<Source> changed(Collection<ComplaintNumber> numbers, String release) {
        return jdbc.sql(CHANGED)
                .params(numbers.stream().map(ComplaintNumber::value).toArray(String[]::new), release)
                .query(FindableStore::source)
                .list();
    }

    void write(List<Findable> all) {
        if (!all.isEmpty()) {
            writeWords(all);
            batches.batchUpdate(
                    WRITE,
                    all.stream()
                            .map(one -> new Object[] {
                                one.number(), one.source(), one.words(), one.names(), one.phones(), one.keys()
                            })
                            .toList());
        }
    }

    /** In one order, so that two who write the same words do not wait for each other. */
    private void writeWords(List<Findable> all) {
        String[] words = all.stream()
                .flatMap(one -> Stream.of(one.names().split(" ")))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toArray(String[]::new);
        jdbc.sql(WRITE_WORDS).params(new Object[] {words}).update();
    }

    private static Source source(ResultSet row, int index) throws SQLException {
        return new Source(
                row.getString("number"),
                row.getString("language"),
                row.getString("jurisdiction"),
                row.getString("subject"),
                row.getString("product"),
                row.getString("description"),
                row.getString("desired_remedy"),
                row.getString("event_place"),
                texts(row.getArray("names")),
                row.getString("phone"),
                texts(row.getArray("keys")),
                texts(row.getArray("documents")),
                row.getString("source"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
