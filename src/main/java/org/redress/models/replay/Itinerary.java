package org.redress.models.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.models.replay.ProcessShape.Step;
import org.redress.models.replay.ProcessShape.Way;
import org.redress.models.replay.RecordedPath.Visit;

/**
 * What of a recorded path is still to come while it is walked through the changed process. Answers which way a gateway takes:
 * the recorded one, or at a new gateway the one that leads soonest back to what was recorded.
 */
final class Itinerary {

    /** Before everything recorded: new work, which nobody has done yet, is passed at once. */
    static final int AT_ONCE = -1;

    private static final int NOWHERE = Integer.MAX_VALUE;

    private final RecordedPath path;
    private final ProcessShape shape;
    /** Visits to come by activity, as places on the path. */
    private final Map<String, Deque<Integer>> toCome = new HashMap<>();

    private final Map<String, List<Visit>> open = new HashMap<>();
    private final Map<String, Visit> latest = new HashMap<>();

    Itinerary(RecordedPath path, ProcessShape shape) {
        this.path = path;
        this.shape = shape;
        for (int place = 0; place < path.visits().size(); place++) {
            toCome.computeIfAbsent(path.visits().get(place).activity(), activity -> new ArrayDeque<>())
                    .add(place);
        }
    }

    /** @throws PathStops when the path went on from here by a way that is gone */
    void begin(String activity) {
        Visit visit = upcoming(activity).orElse(null);
        latest.put(activity, visit);
        List<Visit> visits = open.computeIfAbsent(activity, any -> new ArrayList<>());
        visits.removeIf(former -> former.ended() == RecordedPath.NEVER);
        if (visit != null) {
            toCome.get(activity).poll();
            visits.add(visit);
            shape.step(activity).filter(step -> !visit.ways().isEmpty()).ifPresent(step -> recorded(step, visit));
        }
    }

    void end(String activity) {
        List<Visit> visits = open.getOrDefault(activity, List.of());
        visits.stream().min(Comparator.comparingInt(Visit::ended)).ifPresent(visits::remove);
    }

    /** When the work that waits here was done in reality. */
    int endOf(String activity) {
        return open.getOrDefault(activity, List.of()).stream()
                .mapToInt(Visit::ended)
                .min()
                .orElse(AT_ONCE);
    }

    /**
     * When this event happened in reality: an event the complaint waits at, one that interrupts, or the first of
     * several at an event gateway.
     */
    int happeningOf(String event) {
        boolean standsAtIt = shape.step(event)
                        .filter(step -> step.kind().equals("intermediateCatchEvent"))
                        .isPresent()
                && shape.eventGatewayBefore(event).isEmpty();
        if (standsAtIt) {
            return endOf(event);
        }
        return shape.eventGatewayBefore(event)
                .filter(gateway -> latest.get(gateway.id()) == null)
                .map(gateway -> waysOfNew(gateway).contains(event) ? AT_ONCE : RecordedPath.NEVER)
                .orElseGet(() -> upcoming(event).map(Visit::ended).orElse(RecordedPath.NEVER));
    }

    private Set<String> waysOfNew(Step gateway) {
        String best = best(gateway);
        return gateway.ways().stream()
                .filter(way -> way.id().equals(best))
                .map(Way::to)
                .collect(Collectors.toSet());
    }

    /** Ids of the flows to take. */
    Set<String> waysFrom(String gateway) {
        Step step = shape.step(gateway).orElseThrow();
        Visit visit = latest.get(gateway);
        return visit == null || visit.ways().isEmpty() ? Set.of(best(step)) : recorded(step, visit);
    }

    private Set<String> recorded(Step step, Visit visit) {
        Set<String> same =
                step.ways().stream().map(Way::id).filter(visit.ways()::contains).collect(Collectors.toSet());
        if (!same.isEmpty()) {
            return same;
        }
        return step.ways().stream()
                .filter(way -> visit.next().stream().anyMatch(next -> leadsTo(way.to(), next)))
                .findFirst()
                .map(way -> Set.of(way.id()))
                .orElseThrow(() -> new PathStops(
                        step.id(),
                        sentences -> sentences.noWay(
                                step.label(), path.nameOf(visit.next().get(0)))));
    }

    private boolean leadsTo(String from, String activity) {
        return shape.has(activity) && frontier(from).contains(activity);
    }

    private String best(Step step) {
        return step.ways().stream()
                .min(Comparator.<Way>comparingInt(way -> soonest(way.to()))
                        .thenComparing(way -> !way.id().equals(step.defaultWay())))
                .map(Way::id)
                .orElse("");
    }

    private int soonest(String from) {
        return frontier(from).stream()
                .mapToInt(activity -> toCome.get(activity).peek())
                .min()
                .orElse(NOWHERE);
    }

    /** The next activities of the path that can be reached through others that are not on it any more. */
    private Set<String> frontier(String from) {
        Set<String> seen = new HashSet<>();
        Set<String> found = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty()) {
            String activity = ahead.poll();
            if (seen.add(activity)) {
                if (upcoming(activity).isPresent()) {
                    found.add(activity);
                } else {
                    ahead.addAll(shape.after(activity));
                }
            }
        }
        return found;
    }

    private Optional<Visit> upcoming(String activity) {
        return Optional.ofNullable(toCome.get(activity)).map(Deque::peek).map(path.visits()::get);
    }

    /** Work that was really done and has its place in the changed process, but was never come to. */
    Optional<String> neverReached() {
        return path.visits().stream()
                .filter(visit -> visit.isWork() && visit.ended() != RecordedPath.NEVER)
                .map(Visit::activity)
                .filter(activity -> shape.has(activity) && !latest.containsKey(activity))
                .findFirst();
    }
}
