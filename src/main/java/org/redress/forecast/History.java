package org.redress.forecast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything learned from finished complaints, by place. */
public final class History {

    /** Fewer comparable visits than this, and a wider circle is asked: any priority, then any activity. */
    static final int FEW = 20;
    /** Fewer than this in the widest circle say nothing. */
    static final int TOO_FEW = 5;

    private final Map<Place, Stays> places = new HashMap<>();

    public History(Map<Place, ? extends Collection<Stay>> stays) {
        Map<Place, List<Stay>> circles = new HashMap<>();
        stays.forEach((place, some) -> circles(place)
                .distinct()
                .forEach(circle -> circles.computeIfAbsent(circle, any -> new ArrayList<>())
                        .addAll(some)));
        circles.forEach((circle, all) -> places.put(circle, new Stays(all)));
    }

    /** What became of complaints that had stood there as long; empty when there are too few of any kind. */
    Optional<Experience> of(Place place, Duration spent) {
        for (Place circle : circles(place).distinct().toList()) {
            Stays stays = places.get(circle);
            if (stays != null && stays.countAfter(spent) >= FEW) {
                return Optional.of(stays.after(spent, circle));
            }
        }
        return widest(place.ofAnyActivity(), spent);
    }

    /**
     * A complaint that stands at a place longer than almost any before is an exception: it may take again as long as
     * the longest ones took in all.
     */
    private Optional<Experience> widest(Place circle, Duration spent) {
        Stays stays = places.get(circle);
        if (stays == null || stays.size() < TOO_FEW) {
            return Optional.empty();
        }
        return Optional.of(
                stays.countAfter(spent) >= TOO_FEW ? stays.after(spent, circle) : stays.longest(TOO_FEW, circle));
    }

    private static Stream<Place> circles(Place place) {
        return Stream.of(place, place.ofAnyPriority(), place.ofAnyActivity());
    }
}
