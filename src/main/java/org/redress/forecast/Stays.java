package org.redress.forecast;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/** Visits to one place, the longest first; in milliseconds, as each open clock is compared with hundreds. */
final class Stays {

    private final long[] lengths;
    private final long[] untilGoal;

    Stays(Collection<Stay> stays) {
        List<Stay> longestFirst = stays.stream()
                .sorted(Comparator.comparing(Stay::length).reversed())
                .toList();
        lengths = longestFirst.stream()
                .mapToLong(stay -> stay.length().toMillis())
                .toArray();
        untilGoal = longestFirst.stream()
                .mapToLong(stay -> stay.untilGoal().toMillis())
                .toArray();
    }

    int size() {
        return lengths.length;
    }

    /** How many stood there longer than this. */
    int countAfter(Duration spent) {
        long millis = spent.toMillis();
        int low = 0;
        int high = lengths.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lengths[middle] > millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How long those that stood there longer than this still needed from then on. */
    Experience after(Duration spent, Place place) {
        long millis = spent.toMillis();
        return new Experience(
                place,
                false,
                LongStream.of(untilGoal)
                        .limit(countAfter(spent))
                        .map(until -> until - millis)
                        .toArray());
    }

    /** How long the longest of them needed in all. */
    Experience longest(int many, Place place) {
        return new Experience(place, true, LongStream.of(untilGoal).limit(many).toArray());
    }
}
