package org.redress.deadlines.upkeep;

import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.redress.deadlines.ClockFlow;
import org.redress.deadlines.ClockFlow.Wait;
import org.redress.deadlines.ClockId;
import org.redress.deadlines.ClockState;
import org.redress.deadlines.ClockStore;
import org.redress.deadlines.ClockWatch;
import org.redress.deadlines.SubjectClock;
import org.redress.deadlines.upkeep.Reconciliations.Finding;
import org.redress.deadlines.upkeep.Reconciliations.Repair;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Repairs one clock or one flow, each in a transaction of its own. */
@Component
@Transactional
class ClockRepairs {

    private final ClockStore clocks;
    private final ClockFlow flow;
    private final ClockWatch watch;

    ClockRepairs(ClockStore clocks, ClockFlow flow, ClockWatch watch) {
        this.clocks = clocks;
        this.flow = flow;
        this.watch = watch;
    }

    /** @return what was wrong, empty when it is no longer so */
    Optional<Repair> repair(ClockId id) {
        SubjectClock clock = clocks.lock(id).orElseThrow();
        Wait wait = clock.flow() == null ? null : flow.find(clock.flow());
        Optional<Finding> finding = Reconciliations.differs(clock.state(), clock.nextCheckAt(), wait);
        finding.ifPresent(found -> mend(found, clock));
        return finding.map(found -> new Repair(
                found,
                id.value(),
                ComplaintNumber.of(clock.subject()).map(ComplaintNumber::value).orElse(null)));
    }

    /** Ends a flow whose clock is no longer open. */
    Optional<Repair> endOrphan(String name) {
        boolean needed =
                clocks.findByFlow(name).filter(clock -> clock.state().isOpen()).isPresent();
        if (needed || flow.find(name) == null) {
            return Optional.empty();
        }
        flow.stop(name);
        return Optional.of(new Repair(Finding.NO_CLOCK, null, null));
    }

    private void mend(Finding finding, SubjectClock clock) {
        switch (finding) {
            case NO_TIMER -> startAgain(clock);
            case WRONG_DATE -> flow.release(clock.flow(), clock.nextCheckAt());
            case STUCK -> flow.retry(clock.flow());
            case WRONGLY_HELD -> {
                if (clock.state() == ClockState.PAUSED) {
                    flow.hold(clock.flow());
                } else {
                    flow.release(clock.flow(), clock.nextCheckAt());
                }
            }
            case NO_CLOCK -> throw new IllegalArgumentException("there is a clock");
        }
    }

    private void startAgain(SubjectClock clock) {
        if (clock.flow() != null) {
            flow.stop(clock.flow());
        }
        watch.begin(clock);
    }
}
