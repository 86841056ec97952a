package org.redress.deadlines.forecast;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Visits to one place, the longest first. */
final class Stays {

    private final List<Stay> longestFirst;

    Stays(Collection<Stay> stays) {
        longestFirst = stays.stream().sorted(Comparator.comparing(Stay::length).reversed()).toList();
    }

    int size() {
        return longestFirst.size();
    }

    /** How long those that stood there longer than this still needed from then on. */
    Experience after(Duration spent, Place place) {
        return new Experience(place, longestFirst.stream().takeWhile(stay -> stay.length().compareTo(spent) > 0)
                .map(stay -> stay.untilGoal().minus(spent)).sorted().toList());
    }

    /** The longest time that at least so many of them stood there and longer; the longest of all are too few to learn from. */
    Duration stoodBy(int atLeast) {
        Duration length = longestFirst.get(atLeast - 1).length();
        return length.isZero() ? length : length.minusNanos(1);
    }
}
