package org.redress.complaint;

import java.util.Map;
import java.util.Set;
import org.redress.contract.StepNotAvailable;
import org.redress.record.FlowMessage;
import org.redress.record.Subject;

/**
 * The port from our tables to the process models. A message belongs to a complaint or to another subject. Callers know
 * nothing of the engine behind it.
 */
public interface ComplaintFlow {

    /** Starts the life of a complaint in the caller's transaction. */
    void start(Complaint complaint);

    /**
     * Starts the process again after it had ended.
     *
     * @param begin           the stage it goes on with
     * @param secondStageOpen whether the second stage has not decided yet
     */
    void startAgain(Complaint complaint, Stage begin, boolean secondStageOpen);

    /**
     * Begins a process of another kind of subject, in the caller's transaction.
     *
     * @param begin what the process begins with
     * @param facts what its diagram decides on from then on
     */
    void begin(Subject subject, FlowMessage begin, Map<String, Object> facts);

    /**
     * Tells the process that something happened, in the caller's transaction.
     *
     * @param facts small words for decision tables; they live only until the transaction ends
     * @throws StepNotAvailable when the process does not wait for this message now
     */
    void tell(Subject subject, FlowMessage message, Map<String, Object> facts);

    /**
     * Tells one process of a subject, the one whose flow variable {@code name} has this value.
     *
     * @throws StepNotAvailable when that process does not wait for this message now
     */
    void tellOne(Subject subject, FlowMessage message, String name, Object value, Map<String, Object> facts);

    /**
     * Tells each process of a subject that waits for this message and whose variable {@code name} has this value; there
     * may be none. A step tells other processes, never its own.
     */
    void tellWhoWaits(Subject subject, FlowMessage message, String name, Object value);

    /** Whether this step of a model waits for somebody in a process whose variable {@code name} has another value. */
    boolean isOpenElsewhere(Subject subject, String step, String name, Object value);

    /** Whether this message would be received now, by a running process or by one that starts with it. */
    boolean isWaitingFor(Subject subject, FlowMessage message);

    /**
     * User ids of those who have claimed open work of this subject; tasks that ask to look after an escalation do not
     * count.
     */
    Set<String> currentHandlers(Subject subject);

    /**
     * Takes a team's open work on a subject away from its holders and offers it to another team. Escalation tasks stay
     * where they are, and so do tasks of others, such as an approval or a review.
     *
     * @return who held it
     */
    Set<String> reassign(Subject subject, String from, String to);

    /**
     * Gives somebody the open work of whoever works on a subject: what this person held, and what nobody took. Other
     * people keep theirs.
     *
     * @param from who gave it away, or {@code null}
     * @throws org.redress.contract.RuleRefused when one of the tasks cannot be given to them
     */
    void give(Subject subject, String from, String to);

    /** How many tasks {@link #give} would give. */
    int countToGive(Subject subject, String from);
}
