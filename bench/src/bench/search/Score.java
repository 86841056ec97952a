package bench.search;

import java.util.List;
import java.util.Set;

/**
 * How well a question was answered.
 *
 * @param recall share of what had to be found that was
 * @param recallAtTen the same among the first ten, of at most ten
 * @param reciprocalRank 1 when the first is right, 1/2 when the second is, 0 when none
 * @param precision share of what was found that had to be
 */
record Score(double recall, double recallAtTen, double reciprocalRank, double precision) {

    static Score of(Set<String> expected, List<String> found) {
        long hits = found.stream().filter(expected::contains).count();
        long hitsOfTen = found.stream().limit(10).filter(expected::contains).count();
        int first = (int) found.stream().takeWhile(id -> !expected.contains(id)).count();
        return new Score(
                (double) hits / expected.size(),
                (double) hitsOfTen / Math.min(10, expected.size()),
                hits == 0 ? 0 : 1.0 / (first + 1),
                found.isEmpty() ? 0 : (double) hits / found.size());
    }

    static String mean(List<Score> scores) {
        return "%4d  %6.3f  %9.3f  %6.3f  %9.3f"
                .formatted(
                        scores.size(),
                        scores.stream().mapToDouble(Score::recall).average().orElse(0),
                        scores.stream()
                                .mapToDouble(Score::recallAtTen)
                                .average()
                                .orElse(0),
                        scores.stream()
                                .mapToDouble(Score::reciprocalRank)
                                .average()
                                .orElse(0),
                        scores.stream().mapToDouble(Score::precision).average().orElse(0));
    }
}
