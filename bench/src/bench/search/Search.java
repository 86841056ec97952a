package bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives the texts of bench/search to a running instance, asks its search the questions, and says how much of what has to be found is found, and how far in front. */
public final class Search {

    private static final String USAGE = """
            bench/search/run [--cfpb FILE.csv] [--all]
              --cfpb   public complaints (CFPB, with narratives); without it English questions are left out
              --all    every question with what is missing and what is too much""";

    private final boolean all;
    private final Map<Question, Score> scores = new LinkedHashMap<>();

    private Search(boolean all) {
        this.all = all;
    }

    public static void main(String[] words) throws IOException {
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
        Product product = new Product(given.get("--url"), "handler", "handler");
        long begin = System.nanoTime();
        texts.forEach(product::receive);
        System.out.printf("%,d complaints received in %.1f s%n", texts.size(), (System.nanoTime() - begin) / 1e9);
        new Search(given.containsKey("--all")).ask(product, questions);
    }

    private static Map<String, String> given(String[] words) {
        Map<String, String> given = new TreeMap<>();
        for (int i = 0; i < words.length; i++) {
            given.put(words[i], i + 1 < words.length && !words[i + 1].startsWith("--") ? words[++i] : "");
        }
        if (!given.containsKey("--texts") || !given.containsKey("--url")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        return given;
    }

    private void ask(Product product, List<Question> questions) {
        for (Question question : questions) {
            List<String> found = product.find(question.typed());
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
