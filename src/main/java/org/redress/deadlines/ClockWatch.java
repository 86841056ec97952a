package org.redress.deadlines;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes the engine wait for new clocks, at the end of the transaction that started them. A clock that was met in the
 * same transaction, such as an acknowledgement sent at once, costs the engine nothing.
 */
@Component
public class ClockWatch {

    private final ClockStore clocks;
    private final ClockFlow flow;
    private final ClockOwners owners;

    ClockWatch(ClockStore clocks, ClockFlow flow, ClockOwners owners) {
        this.clocks = clocks;
        this.flow = flow;
        this.owners = owners;
    }

    record Started(ClockId clock) {}

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    public void begin(Started started) {
        clocks.lock(started.clock())
                .filter(clock -> clock.state() == ClockState.RUNNING || clock.state() == ClockState.PAUSED)
                .ifPresent(this::begin);
    }

    /**
     * Waits for a clock from now on; held while the clock stands still. Nobody is reminded of a time limit of the
     * complainant.
     */
    public void begin(SubjectClock clock) {
        boolean ours = clock.rule().duty() != Duty.WINDOW_ENDS;
        String name = flow.start(clock, ours && owners.areRemindersWanted(clock.subject()));
        clocks.watch(clock.id(), name);
        if (clock.state() == ClockState.PAUSED) {
            flow.hold(name);
        }
    }
}
