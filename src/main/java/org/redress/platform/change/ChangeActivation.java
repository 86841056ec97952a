package org.redress.platform.change;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.redress.platform.deployment.Definitions;
import org.redress.platform.deployment.DeploymentLog;
import org.redress.platform.deployment.Door;
import org.redress.platform.deployment.Doors;
import org.redress.platform.deployment.Finding;
import org.redress.platform.deployment.ModelCheck;
import org.redress.platform.deployment.ModelFile;
import org.redress.platform.migration.RunningComplaints;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;

/** Brings a change into the engine, and running complaints to its versions. Part of the transaction of the step. */
@Service
public class ChangeActivation {

    private static final int LONGEST_REMARK = 4000;

    private final ChangeStore store;
    private final ChangeCheck check;
    private final ModelCheck rules;
    private final RepositoryService repository;
    private final Doors doors;
    private final DeploymentLog log;
    private final RunningComplaints running;
    private final Clock clock;

    ChangeActivation(
            ChangeStore store,
            ChangeCheck check,
            ModelCheck rules,
            RepositoryService repository,
            Doors doors,
            DeploymentLog log,
            RunningComplaints running,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.rules = rules;
        this.repository = repository;
        this.doors = doors;
        this.log = log;
        this.running = running;
        this.clock = clock;
    }

    /** @throws ChangeRefused when something stands against it by now; the change says what */
    public void activate(long id) throws ChangeRefused {
        ModelChange change = store.lock(id).orElseThrow(UnknownChange::new);
        if (change.state() == ChangeState.ACTIVE) {
            return;
        }
        List<Finding> findings = new ArrayList<>(check.overtaken(change));
        findings.addAll(rules.findings(change.modelFiles()));
        if (!findings.isEmpty()) {
            refuse(id, new ChangeRefused(findings));
        }
        String deployment = deploy(change);
        log.explain(deployment, change.requestedBy(), change.reason(), id);
        store.activated(id, deployment);
        store.record(id, ChangeEvent.Kind.ACTIVATED, Actor.SYSTEM, clock.instant(), null);
    }

    private void refuse(long id, ChangeRefused refusal) throws ChangeRefused {
        store.become(id, ChangeState.REFUSED);
        String all = refusal.getMessage();
        store.record(
                id,
                ChangeEvent.Kind.REFUSED,
                Actor.SYSTEM,
                clock.instant(),
                all.substring(0, Math.min(LONGEST_REMARK, all.length())));
        throw refusal;
    }

    private String deploy(ModelChange change) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(ModelChange.key(change.id())).source(Door.CONSOLE.source());
        for (ModelFile file : change.modelFiles()) {
            deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content()));
        }
        return doors.through(Door.CONSOLE, deployment::deploy).getId();
    }

    /** Moves what can be moved, for the files that say so. */
    public void moveRunningComplaints(long id) {
        ModelChange change = store.find(id).orElseThrow(UnknownChange::new);
        change.files().stream()
                .filter(ChangedFile::moves)
                .flatMap(file -> Definitions.in(List.of(file.model())).processes().stream())
                .forEach(process -> {
                    running.move(process, Set.of(), new Actor(change.requestedBy()));
                    store.record(id, ChangeEvent.Kind.MOVED, Actor.SYSTEM, clock.instant(), process);
                });
    }
}
