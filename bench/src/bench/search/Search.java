package bench.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the questions of bench/search and says how much of what has to be found is found, and how far in front. */
public final class Search {

    private static final String USAGE = """
            bench/search/run --texts FOLDER [--cfpb FILE.csv] [--all]
              --texts  the folder of texts and questions, bench/search
              --cfpb   public complaints (CFPB, with narratives); without it English questions are left out
              --all    every question with what is missing and what is too much""";

    private final boolean all;
    private final Map<Question, Score> scores = new java.util.LinkedHashMap<>();

    private Search(boolean all) {
        this.all = all;
    }

    public static void main(String[] words) throws IOException, SQLException {
        Map<String, String> given = given(words);
        Path folder = Path.of(given.get("--texts"));
        List<Text> texts = new ArrayList<>(Text.made(folder));
        List<Question> questions = Question.read(folder.resolve("questions.tsv"));
        if (given.containsKey("--cfpb")) {
            texts.addAll(Text.cfpb(Path.of(given.get("--cfpb"))));
        } else {
            questions = questions.stream()
                    .filter(each -> !each.language().equals("en"))
                    .toList();
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("encoding", "UTF-8")
                        .start();
                Connection connection = server.getPostgresDatabase().getConnection()) {
            ScratchIndex index = new ScratchIndex(connection);
            long begin = System.nanoTime();
            index.fill(texts);
            System.out.printf(
                    "%,d texts in %.1f s, %s%n", texts.size(), (System.nanoTime() - begin) / 1e9, index.sizes());
            new Search(given.containsKey("--all")).ask(index, questions);
        }
    }

    private static Map<String, String> given(String[] words) {
        Map<String, String> given = new TreeMap<>();
        for (int i = 0; i < words.length; i++) {
            given.put(words[i], i + 1 < words.length && !words[i + 1].startsWith("--") ? words[++i] : "");
        }
        if (!given.containsKey("--texts")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        return given;
    }

    private void ask(ScratchIndex index, List<Question> questions) throws SQLException {
        for (Question question : questions) {
            List<String> found = index.find(question.typed(), question.region());
            scores.put(question, Score.of(question.expected(), found));
            if (all) {
                explain(question, found);
            }
        }
        System.out.println("                              asked  recall  recall@10   MRR    precision");
        print("all", any -> "all");
        print("by language", Question::language);
        print("by kind", Question::kind);
        print("by language and kind", question -> question.language() + " " + question.kind());
    }

    private void print(String title, Function<Question, String> by) {
        System.out.println(title);
        scores.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> by.apply(entry.getKey()),
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .forEach((group, of) -> System.out.printf("  %-28s %s%n", group, Score.mean(of)));
    }

    private static void explain(Question question, List<String> found) {
        List<String> missing = question.expected().stream()
                .filter(id -> !found.contains(id))
                .sorted()
                .toList();
        List<String> tooMuch = found.stream()
                .filter(id -> !question.expected().contains(id))
                .limit(6)
                .toList();
        System.out.printf(
                "%s %-16s %-28s of %d found %d, missing %s, too much %s%n",
                question.language(),
                question.kind(),
                question.typed(),
                question.expected().size(),
                found.size(),
                missing,
                tooMuch);
    }
}
