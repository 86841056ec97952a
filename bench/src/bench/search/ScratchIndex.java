package bench.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redress.insight.words.Keys;
import org.redress.insight.words.Names;
import org.redress.insight.words.Phones;
import org.redress.insight.words.Words;
import org.redress.insight.words.Written;

/** A table with nothing but what a text is found by, and the question to it. */
final class ScratchIndex {

    private static final String TABLE = """
            create extension if not exists pg_trgm;
            create table found (id text primary key, words tsvector not null, names text not null, phones text not null, keys text not null);
            """;
    private static final String INDEXES = """
            create index on found using gin (words);
            create index on found using gin (names gin_trgm_ops);
            create index on found using gin (phones gin_trgm_ops);
            create index on found using gin (keys gin_trgm_ops);
            analyze found;
            set pg_trgm.word_similarity_threshold = 0.5
            """;

    private final Words words = new Words();
    private final Names names = new Names();
    private final Phones phones = new Phones();
    private final Keys keys = new Keys();
    private final Connection connection;

    ScratchIndex(Connection connection) {
        this.connection = connection;
    }

    void fill(List<Text> texts) throws SQLException {
        execute(TABLE);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into found values (?, ?::tsvector, ?, ?, ?)")) {
            for (Text text : texts) {
                insert.setString(1, text.id());
                insert.setString(2, words.vector(written(text)));
                insert.setString(3, names.kept(text.name()));
                insert.setString(4, phones.kept(text.phone(), text.region()));
                insert.setString(5, keys.kept(keysOf(text)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        execute(INDEXES);
    }

    private static Written written(Text text) {
        return new Written(text.language(), text.subject(), text.account(), String.join(" ", text.files()));
    }

    private static List<String> keysOf(Text text) {
        List<String> keys = new ArrayList<>(text.files());
        keys.add(text.reference());
        keys.add(text.email());
        return keys;
    }

    /** Ids, best first. */
    List<String> find(String typed, String region) throws SQLException {
        List<Ground> grounds = Stream.of(
                        Ground.key(keys.asked(typed)),
                        Ground.phone(phones.asked(typed, region)),
                        Ground.name(names.asked(typed)),
                        Ground.words(words.query(typed)))
                .flatMap(List::stream)
                .toList();
        if (grounds.isEmpty()) {
            return List.of();
        }
        String every =
                String.join(" union all ", grounds.stream().map(Ground::sql).toList());
        String best = "select id, max(rank) from (" + every + ") as every group by id order by 2 desc, 1";
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(best)) {
            int parameter = 1;
            for (Ground ground : grounds) {
                for (String value : ground.parameters()) {
                    select.setString(parameter++, value);
                }
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getString(1));
                }
            }
        }
        return ids;
    }

    String sizes() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet sizes = statement.executeQuery("""
                        select 'words ' || pg_size_pretty(sum(pg_column_size(words))) || ', other columns '
                               || pg_size_pretty(sum(pg_column_size(names) + pg_column_size(phones) + pg_column_size(keys)))
                               || ', indexes ' || pg_size_pretty(pg_indexes_size('found')) from found""")) {
            sizes.next();
            return sizes.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
