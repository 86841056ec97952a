package org.redress.platform.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What runs on one older version, parted into what can move to the new one and what cannot. */
record OlderVersion(
        RunningVersion version, Route route, Map<RunningInstance, Obstacle> staying, List<RunningInstance> movable) {

    /** A complaint with several instances of the process moves as a whole or not at all. */
    static OlderVersion of(
            RunningVersion version, Route route, List<RunningInstance> all, Map<String, Obstacle> byPosition) {
        Map<String, Obstacle> byComplaint = all.stream()
                .filter(instance -> byPosition.containsKey(instance.position()))
                .collect(Collectors.toMap(
                        RunningInstance::complaint,
                        instance -> byPosition.get(instance.position()),
                        (first, other) -> first));
        Map<RunningInstance, Obstacle> staying = new LinkedHashMap<>();
        all.stream()
                .filter(instance -> byComplaint.containsKey(instance.complaint()))
                .forEach(instance -> staying.put(instance, byComplaint.get(instance.complaint())));
        return new OlderVersion(
                version,
                route,
                staying,
                all.stream().filter(instance -> !staying.containsKey(instance)).toList());
    }

    List<MovePlan.Staying> stayingComplaints() {
        return staying.entrySet().stream()
                .map(entry -> entry.getValue().staying(entry.getKey().complaint(), version.version()))
                .distinct()
                .toList();
    }

    List<String> movableComplaints() {
        return movable.stream().map(RunningInstance::complaint).distinct().toList();
    }

    /** Only those; of all when none are named. */
    OlderVersion only(Set<String> complaints) {
        if (complaints.isEmpty()) {
            return new OlderVersion(version, route, Map.of(), movable);
        }
        Map<RunningInstance, Obstacle> asked = new LinkedHashMap<>(staying);
        asked.keySet().removeIf(instance -> !complaints.contains(instance.complaint()));
        return new OlderVersion(
                version,
                route,
                asked,
                movable.stream()
                        .filter(instance -> complaints.contains(instance.complaint()))
                        .toList());
    }
}
