package bench.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.redress.insight.words.Names;

/**
 * Names with one typing error per five letters among all combinations of their parts: how many are still found at which
 * threshold, and with how many others.
 */
public final class Typos {

    private static final String TABLE = """
            create extension pg_trgm;
            create table name (kept text primary key);
            """;
    private static final String ASKED = """
            select count(*) filter (where kept = ?), count(*) filter (where kept = ? and place <= 10), count(*)
            from (select kept, row_number() over (order by likeness desc, kept) as place
                  from (select kept, avg(word_similarity(word, kept)) as likeness, min(word_similarity(word, kept)) as least
                        from name, unnest(?) as word group by kept) as compared
                  where %s >= ?) as alike""";
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
        for (String measure : List.of("least", "likeness")) {
            for (double threshold : new double[] {0.3, 0.4, 0.5, 0.6}) {
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
        int inFront = 0;
        int others = 0;
        try (PreparedStatement select = connection.prepareStatement(ASKED.formatted(measure))) {
            for (String name : real) {
                List<String> asked = misspelled(names.asked(name));
                select.setString(1, names.kept(name));
                select.setString(2, names.kept(name));
                select.setArray(3, connection.createArrayOf("text", asked.toArray()));
                select.setDouble(4, threshold);
                try (ResultSet answer = select.executeQuery()) {
                    answer.next();
                    found += answer.getInt(1);
                    inFront += answer.getInt(2);
                    others += answer.getInt(3) - answer.getInt(1);
                }
            }
        }
        System.out.printf(
                "%-8s %.2f  found %.3f  among the first ten %.3f  others %.1f%n",
                measure,
                threshold,
                (double) found / real.size(),
                (double) inFront / real.size(),
                (double) others / real.size());
    }

    private List<String> misspelled(List<String> words) {
        List<String> typed = new ArrayList<>(words);
        int letters = words.stream().mapToInt(String::length).sum();
        for (int errors = Math.max(1, letters / 5); errors > 0; errors--) {
            List<Integer> weights = typed.stream()
                    .map(word -> word.length() * (1 + random.nextInt(4)))
                    .toList();
            int longest = IntStream.range(0, typed.size())
                    .boxed()
                    .max(Comparator.comparingInt(weights::get))
                    .orElseThrow();
            typed.set(longest, misspelled(typed.get(longest)));
        }
        return typed;
    }

    private String misspelled(String word) {
        if (word.length() < 2) {
            return word;
        }
        StringBuilder typed = new StringBuilder(word);
        int place = 1 + random.nextInt(word.length() - 1);
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        switch (random.nextInt(4)) {
            case 0 -> typed.setCharAt(place, letter);
            case 1 -> typed.deleteCharAt(place);
            case 2 -> typed.insert(place, letter);
            default -> typed.insert(place - 1, word.charAt(place)).deleteCharAt(place + 1);
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
