package bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/** How long each kind of step took, seen from the client. */
final class Latencies {

    private final Map<String, ConcurrentLinkedQueue<Long>> nanos = new ConcurrentSkipListMap<>();

    void add(String step, long duration) {
        nanos.computeIfAbsent(step, unknown -> new ConcurrentLinkedQueue<>()).add(duration);
    }

    void print() {
        System.out.printf("%n%-44s %7s %9s %9s %9s%n", "latency of a step, ms", "calls", "p50", "p95", "p99");
        new TreeMap<>(nanos).forEach((step, all) -> {
            long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "%-44s %7d %9.1f %9.1f %9.1f%n",
                    step, sorted.length, at(sorted, 50), at(sorted, 95), at(sorted, 99));
        });
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
