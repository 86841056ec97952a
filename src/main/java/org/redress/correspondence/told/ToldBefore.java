package org.redress.correspondence.told;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a complainant was told since the complaint was opened.
 *
 * @param days   of a promise that was told twice, the last
 * @param routes those of the last letter first
 */
public record ToldBefore(Map<PromisedDay, LocalDate> days, List<OutsideRoute> routes) {

    public static final ToldBefore NOTHING = new ToldBefore(Map.of(), List.of());

    public Optional<LocalDate> day(PromisedDay promise) {
        return Optional.ofNullable(days.get(promise));
    }

    ToldBefore with(PromisedDay promise, LocalDate day) {
        Map<PromisedDay, LocalDate> all = new HashMap<>(days);
        all.put(promise, day);
        return new ToldBefore(all, routes);
    }

    /** The last day that was told for the same body, counted from the same event. */
    Optional<LocalDate> until(String route, String countedSince) {
        return routes.stream()
                .filter(told -> told.key().equals(route) && countedSince.equals(told.countedSince()))
                .map(OutsideRoute::until)
                .findFirst();
    }
}
