package org.redress.platform.migration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.BatchStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.redress.complaint.ComplaintNumber;
import org.redress.platform.deployment.ModelCheck;
import org.redress.platform.deployment.ModelFile;
import org.redress.platform.deployment.ModelRefused;
import org.redress.platform.deployment.TrialDeployment;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What runs on which version of a process, and how it moves to the newest one. */
@Service
public class RunningComplaints {

    private static final String TECHNICAL =
            "could not be moved for a technical reason; it stays as it was, and an operator finds the reason in Cockpit, under batches";

    private final RunningInstances instances;
    private final OlderVersions departures;
    private final TrialDeployment trial;
    private final ModelCheck models;
    private final MoveRecords records;
    private final EngineAuthority house;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Clock clock;

    RunningComplaints(
            RunningInstances instances,
            OlderVersions departures,
            TrialDeployment trial,
            ModelCheck models,
            MoveRecords records,
            EngineAuthority house,
            RuntimeService runtime,
            ManagementService management,
            Clock clock) {
        this.instances = instances;
        this.departures = departures;
        this.trial = trial;
        this.models = models;
        this.records = records;
        this.house = house;
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    /** The versions of the process that something runs on, and the newest one, newest first. */
    public List<RunningVersion> versions(String process) {
        return house.itself(() -> instances.versions(process));
    }

    /** What moving everything that runs to the newest version would do. Nothing is changed. */
    public MovePlan plan(String process) {
        return OlderVersions.plan(process, leaving(process));
    }

    /**
     * The same for a version that is not deployed yet; the file holds one process. Nothing is changed.
     *
     * @throws ModelRefused with all findings, when the file could not be deployed
     */
    public MovePlan preview(ModelFile candidate) {
        models.onlyProcessIn(candidate);
        return preview(List.of(candidate)).get(0);
    }

    /** The same for each process among files that nothing stands against. */
    public List<MovePlan> preview(Collection<ModelFile> together) {
        return house.itself(() -> trial.with(
                together, deployed -> deployed.stream().map(this::planTo).toList()));
    }

    private MovePlan planTo(ProcessDefinition version) {
        return OlderVersions.plan(
                version.getKey(), departures.to(version.getId(), instances.versions(version.getKey())));
    }

    /**
     * Moves to the newest version, in the background.
     *
     * @param complaints which; empty for all that can be moved
     * @return under which number {@link #progress} tells how far it is
     * @throws org.springframework.security.access.AccessDeniedException when the person logged in may not
     */
    @Transactional
    public String move(String process, Set<ComplaintNumber> complaints) {
        house.refuseWhoChangesNoRules();
        return move(process, complaints, house.visitor().map(Actor::new).orElse(Actor.SYSTEM));
    }

    /** The same for somebody who asked for it earlier, and is told to have wanted it. */
    @Transactional
    public String move(String process, Set<ComplaintNumber> complaints, Actor wantedBy) {
        Set<String> asked = complaints.stream().map(ComplaintNumber::value).collect(Collectors.toSet());
        List<OlderVersion> leaving = leaving(process).stream()
                .map(departure -> departure.only(asked))
                .toList();
        int newest = versions(process).get(0).version();
        long move = records.begin(process, newest, wantedBy.id(), clock.instant());
        leaving.forEach(departure -> set(move, departure));
        return String.valueOf(move);
    }

    /** How far a move is; it can be asked for at any time later. */
    public MoveProgress progress(String move) {
        long number = Long.parseLong(move);
        Map<String, Integer> counts = records.counts(number);
        List<MovePlan.Staying> failures = new ArrayList<>(records.staying(number));
        int stuck = 0;
        for (String batch : records.openBatches(number)) {
            List<MovePlan.Staying> given = isGivenUp(batch) ? records.waitingIn(number, batch, TECHNICAL) : List.of();
            failures.addAll(given);
            stuck += given.size();
        }
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new MoveProgress(
                move, total, counts.getOrDefault("MOVED", 0), failures, counts.getOrDefault("WAITING", 0) == stuck);
    }

    private List<OlderVersion> leaving(String process) {
        return house.itself(() -> {
            List<RunningVersion> versions = instances.versions(process);
            return versions.isEmpty()
                    ? List.of()
                    : departures.to(versions.get(0).definition(), versions);
        });
    }

    private void set(long move, OlderVersion departure) {
        int version = departure.version().version();
        departure.staying().forEach((instance, obstacle) -> records.refused(move, instance, version, obstacle));
        if (!departure.movable().isEmpty()) {
            List<String> ids =
                    departure.movable().stream().map(RunningInstance::id).toList();
            String batch =
                    house.itself(() -> runtime.newMigration(departure.route().plan())
                            .processInstanceIds(ids)
                            .executeAsync()
                            .getId());
            departure.movable().forEach(instance -> records.waiting(move, instance, version, batch));
        }
    }

    /** Its remaining jobs have been tried as often as jobs are; or somebody deleted it. */
    private boolean isGivenUp(String batch) {
        BatchStatistics left = house.itself(
                () -> management.createBatchStatisticsQuery().batchId(batch).singleResult());
        return left == null
                || left.getJobsCreated() == left.getTotalJobs() && left.getFailedJobs() == left.getRemainingJobs();
    }
}
