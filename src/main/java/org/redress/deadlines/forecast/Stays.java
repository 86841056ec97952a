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
        return new Experience(place, false, longestFirst.stream().takeWhile(stay -> stay.length().compareTo(spent) > 0)
                .map(stay -> stay.untilGoal().minus(spent)).sorted().toList());
    }

    /** How long the longest of them needed in all. */
    Experience longest(int many, Place place) {
        return new Experience(place, true, longestFirst.stream().limit(many).map(Stay::untilGoal).sorted().toList());
    }
}
