package org.redress.deadlines.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.deadlines.ClockFlow;
import org.redress.deadlines.ClockFlow.Wait;
import org.redress.deadlines.ClockState;
import org.redress.deadlines.ClockStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Compares the ledger with what the engine waits for, repairs what differs and reports it. The ledger is right: a clock
 * without a living timer gets one, a timer at another moment is moved, a flow without a clock ends. Before a repair the
 * clock is locked and checked once more, because somebody may have worked on it meanwhile.
 */
@Service
public class Reconciliations {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliations.class);
    private static final int PART = 2000;

    private final ClockStore clocks;
    private final ClockFlow flow;
    private final ClockRepairs repairs;
    private final ReconciliationStore store;
    private final Clock clock;

    Reconciliations(ClockStore clocks, ClockFlow flow, ClockRepairs repairs, ReconciliationStore store, Clock clock) {
        this.clocks = clocks;
        this.flow = flow;
        this.repairs = repairs;
        this.store = store;
        this.clock = clock;
    }

    /** What was wrong. */
    public enum Finding {

        /** Nobody waits for a clock that runs. */
        NO_TIMER,
        /** The timer stands at another moment than the ledger. */
        WRONG_DATE,
        /** The timer of a clock that runs is held, or that of one that stands still is not. */
        WRONGLY_HELD,
        /** The timer was tried too often and gave up. */
        STUCK,
        /** A flow waits for a clock that is no longer open, or for none. */
        NO_CLOCK
    }

    /** @param clock     null when there is none
     * @param complaint null when it is a clock of something else */
    public record Repair(Finding finding, Long clock, String complaint) {}

    public record Report(Instant startedAt, Instant finishedAt, int checked, List<Repair> repaired) {}

    /** Checks every open clock and every flow once. */
    public Report run() {
        Instant started = clock.instant();
        Map<String, Wait> flows = flow.all();
        List<Repair> repaired = new ArrayList<>();
        int checked = 0;
        long last = 0;
        for (var part = clocks.open(last, PART); !part.isEmpty(); part = clocks.open(last, PART)) {
            for (ClockStore.Waiting waiting : part) {
                Wait wait = waiting.flow() == null ? null : flows.remove(waiting.flow());
                if (differs(waiting.state(), waiting.nextCheckAt(), wait).isPresent()) {
                    repairs.repair(waiting.id()).ifPresent(repaired::add);
                }
                checked++;
            }
            last = part.get(part.size() - 1).id().value();
        }
        flows.keySet().forEach(orphan -> repairs.endOrphan(orphan).ifPresent(repaired::add));
        return report(new Report(started, clock.instant(), checked, repaired));
    }

    public List<Report> latest() {
        return store.latest();
    }

    /** What is wrong with how a flow waits for a clock, if anything. A clock that is late needs nobody to wait for it. */
    static Optional<Finding> differs(ClockState state, Instant nextCheckAt, Wait wait) {
        if (state == ClockState.BREACHED || !state.isOpen()) {
            return Optional.empty();
        }
        if (wait == null || wait.until() == null) {
            return Optional.of(Finding.NO_TIMER);
        }
        if (wait.isStuck()) {
            return Optional.of(Finding.STUCK);
        }
        if (wait.isHeld() != (state == ClockState.PAUSED)) {
            return Optional.of(Finding.WRONGLY_HELD);
        }
        boolean elsewhere = nextCheckAt != null
                && Duration.between(nextCheckAt, wait.until()).abs().toSeconds() > 1;
        return state == ClockState.RUNNING && elsewhere ? Optional.of(Finding.WRONG_DATE) : Optional.empty();
    }

    private Report report(Report report) {
        if (!report.repaired().isEmpty()) {
            LOG.warn(
                    "{} of {} clocks did not agree with the engine and were repaired",
                    report.repaired().size(),
                    report.checked());
        }
        store.add(report);
        return report;
    }
}
