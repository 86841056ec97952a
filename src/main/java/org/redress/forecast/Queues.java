package org.redress.forecast;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that waits now, by activity and team. */
final class Queues {

    private final Map<Key, List<Position>> waiting;
    private final Map<Key, Throughput> speed;

    private record Key(String activity, String team) {}

    Queues(Collection<Position> positions, Collection<Throughput> throughput) {
        waiting = positions.stream()
                .sorted((one, other) -> one.since().compareTo(other.since()))
                .collect(Collectors.groupingBy(Queues::key));
        speed = throughput.stream()
                .collect(Collectors.toMap(each -> new Key(each.activity(), each.team()), Function.identity()));
    }

    /** As the one of these positions sees it. */
    Queue of(Position position) {
        List<Position> line = waiting.getOrDefault(key(position), List.of(position));
        Throughput known = speed.get(key(position));
        return new Queue(
                line.size(),
                before(position, line),
                known == null ? 0 : known.finishedPerDay(),
                known == null ? Queue.UNKNOWN.usualStay() : known.usualStay());
    }

    /** The line is in order of coming, so this need not look at everybody. */
    private static int before(Position position, List<Position> line) {
        int low = 0;
        int high = line.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (line.get(middle).since().isBefore(position.since())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Key key(Position position) {
        return new Key(position.activity(), position.team());
    }
}
