package org.redress.models.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Finds what can leave older versions. Call it in the name of the application, see {@link EngineAuthority}. */
@Component
class OlderVersions {

    private final RunningInstances instances;
    private final Routes routes;
    private final ProcessEngineConfigurationImpl engine;

    OlderVersions(RunningInstances instances, Routes routes, ProcessEngineConfigurationImpl engine) {
        this.instances = instances;
        this.routes = routes;
        this.engine = engine;
    }

    /** @param versions those something runs on, the target itself may be among them */
    List<OlderVersion> to(String target, List<RunningVersion> versions) {
        return versions.stream()
                .filter(version ->
                        version.running() > 0 && !version.definition().equals(target))
                .map(version -> from(version, target))
                .toList();
    }

    static MovePlan plan(String process, List<OlderVersion> departures) {
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

    private OlderVersion from(RunningVersion version, String target) {
        Route route = routes.between(version.definition(), target);
        List<RunningInstance> running = instances.on(version.definition());
        return OlderVersion.of(version, route, running, obstacles(route, running));
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
