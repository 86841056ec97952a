package bench.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.redress.insight.words.Names;

/**
 * Names with one typing error per five letters, at least one, among all combinations of their parts: how many are still found at which
 * threshold, and with how many others.
 */
public final class Typos {

    private static final String TABLE = """
            create extension pg_trgm;
            create table name (kept text primary key);
            """;
    private static final String ASKED = """
            select count(*) filter (where kept = ?), count(*)
            from name
            where not exists (select from unnest(?) as word where %s < ?)""";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Names names = new Names();
    private final Random random = new Random(15);

    public static void main(String[] folder) throws IOException, SQLException {
        List<String> real = Text.made(Path.of(folder[0])).stream()
                .filter(text -> Set.of("ko", "de").contains(text.language()))
                .map(Text::name)
                .toList();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Connection connection = server.getPostgresDatabase().getConnection()) {
            new Typos().measure(connection, real);
        }
    }

    private void measure(Connection connection, List<String> real) throws SQLException {
        connection.createStatement().execute(TABLE);
        int count = fill(connection, real);
        System.out.printf("%,d names, %d asked with errors%n", count, real.size());
        for (String measure : List.of("word_similarity(word, kept)", "strict_word_similarity(word, kept)")) {
            for (double threshold : new double[] {0.3, 0.4, 0.45, 0.5, 0.55, 0.6}) {
                ask(connection, real, measure, threshold);
            }
        }
    }

    private int fill(Connection connection, List<String> real) throws SQLException {
        Set<String> all = new TreeSet<>();
        for (String one : real) {
            all.add(names.kept(one));
            for (String other : real) {
                all.add(names.kept(first(one) + last(other)));
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into name values (?)")) {
            for (String name : all) {
                insert.setString(1, name);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return all.size();
    }

    private void ask(Connection connection, List<String> real, String measure, double threshold) throws SQLException {
        random.setSeed(15);
        int found = 0;
        int others = 0;
        try (PreparedStatement select = connection.prepareStatement(ASKED.formatted(measure))) {
            for (String name : real) {
                List<String> asked = names.asked(name).stream().map(this::misspelled).toList();
                select.setString(1, names.kept(name));
                select.setArray(2, connection.createArrayOf("text", asked.toArray()));
                select.setDouble(3, threshold);
                try (ResultSet answer = select.executeQuery()) {
                    answer.next();
                    found += answer.getInt(1);
                    others += answer.getInt(2) - answer.getInt(1);
                }
            }
        }
        System.out.printf(
                "%-36s %.2f  found %.3f  with others %.1f%n",
                measure, threshold, (double) found / real.size(), (double) others / real.size());
    }

    private String misspelled(String word) {
        StringBuilder typed = new StringBuilder(word);
        for (int errors = Math.max(1, word.length() / 5); errors > 0 && typed.length() > 2; errors--) {
            int place = 1 + random.nextInt(typed.length() - 1);
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            switch (random.nextInt(4)) {
                case 0 -> typed.setCharAt(place, letter);
                case 1 -> typed.deleteCharAt(place);
                case 2 -> typed.insert(place, letter);
                default -> typed.insert(place - 1, typed.charAt(place)).deleteCharAt(place + 1);
            }
        }
        return typed.toString();
    }

    private static String first(String name) {
        return name.contains(" ") ? name.substring(0, name.indexOf(' ') + 1) : name.substring(0, 1);
    }

    private static String last(String name) {
        return name.substring(first(name).length());
    }
}
