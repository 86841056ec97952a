package org.redress.platform.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Finds out what can leave older versions; to be called as the house. */
@Component
class Departures {

    private final RunningInstances instances;
    private final Routes routes;
    private final ProcessEngineConfigurationImpl engine;

    Departures(RunningInstances instances, Routes routes, ProcessEngineConfigurationImpl engine) {
        this.instances = instances;
        this.routes = routes;
        this.engine = engine;
    }

    /** @param versions those something runs on, the target itself may be among them */
    List<Departure> to(String target, List<RunningVersion> versions) {
        return versions.stream()
                .filter(version ->
                        version.running() > 0 && !version.definition().equals(target))
                .map(version -> from(version, target))
                .toList();
    }

    static MovePlan plan(String process, List<Departure> departures) {
        return new MovePlan(
                process,
                departures.stream()
                        .flatMap(departure -> departure.route().activities().stream())
                        .toList(),
                departures.stream()
                        .flatMap(departure -> departure.movableComplaints().stream())
                        .distinct()
                        .toList(),
                departures.stream()
                        .flatMap(departure -> departure.stayingComplaints().stream())
                        .toList());
    }

    private Departure from(RunningVersion version, String target) {
        Route route = routes.between(version.definition(), target);
        List<RunningInstance> running = instances.on(version.definition());
        return Departure.of(version, route, running, obstacles(route, running));
    }

    /** The engine is asked once for each position; what it says holds for all that stand there. */
    private Map<String, Obstacle> obstacles(Route route, List<RunningInstance> running) {
        Map<String, String> exampleByPosition = new HashMap<>();
        running.forEach(instance -> exampleByPosition.putIfAbsent(instance.position(), instance.id()));
        Map<String, Obstacle> obstacles = new HashMap<>();
        exampleByPosition.forEach((position, example) -> {
            MoveCheck check = new MoveCheck(route.plan(), example);
            engine.getCommandExecutorTxRequired().execute(check);
            if (check.failed()) {
                obstacles.put(position, Obstacle.of(check.report(), route));
            }
        });
        return obstacles;
    }
}
