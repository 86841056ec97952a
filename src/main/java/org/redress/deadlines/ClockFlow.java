package org.redress.deadlines;

import java.time.Instant;
import java.util.Map;
import org.redress.record.Subject;

/** The port from the ledger to the process that waits for each clock. Callers know nothing of the engine behind it. */
public interface ClockFlow {

    /**
     * Begins to wait for a clock, in the caller's transaction.
     *
     * @return the name of the flow, for the calls below
     */
    String start(SubjectClock clock, boolean remindersWanted);

    /** Sets when each flow looks at its clock next; a flow that no longer waits is left alone. */
    void move(Map<String, Instant> nextCheckByFlow);

    /** Stops looking at the clock until {@link #release}. */
    void hold(String flow);

    void release(String flow, Instant nextCheckAt);

    /** The clock has ended: nobody waits for it any more, and escalations of it end. */
    void stop(String flow);

    /** Writes into the open tasks of subjects when they are due and from when they are at risk. */
    void dateTasks(Map<Subject, TaskDates> dates);

    /** Every flow there is, by name. */
    Map<String, Wait> all();

    /** How one flow waits, as of now; {@code null} when there is none of that name. */
    Wait find(String flow);

    /**
     * How a flow waits for its clock.
     *
     * @param until   when it looks next; {@code null} when it waits for nothing any more, such as after the due date
     * @param isHeld  it does not look while the clock stands still
     * @param isStuck it was tried too often and gave up
     */
    record Wait(Instant until, boolean isHeld, boolean isStuck) {}

    /** Lets a stuck flow try again. */
    void retry(String flow);
}
