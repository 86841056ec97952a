package org.redress.complaint;

import java.util.Map;
import java.util.Set;
import org.redress.contract.StepNotAvailable;
import org.redress.record.Subject;

/**
 * The road from our tables into the process models. What is told belongs to a complaint or to another subject. The engine behind it is
 * nobody's business.
 */
public interface ComplaintFlow {

    /** Starts the life of a complaint in the caller's transaction. */
    void start(Complaint complaint);

    /**
     * Starts it once more after it had ended.
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
     * Tells the one among several processes of a subject whose flow variable {@code name} has this value.
     *
     * @throws StepNotAvailable when that process does not wait for this message now
     */
    void tellOne(Subject subject, FlowMessage message, String name, Object value, Map<String, Object> facts);

    /**
     * Tells each process of a subject that waits for this message with this value in its variable {@code name}; perhaps none. A step
     * tells others, never the process it belongs to.
     */
    void tellWhoWaits(Subject subject, FlowMessage message, String name, Object value);

    /** Whether somebody is asked to do this step of a model in a process whose variable {@code name} has another value. */
    boolean isOpenElsewhere(Subject subject, String step, String name, Object value);

    /** Whether this message would be heard now, by what runs or by what begins with it. */
    boolean isWaitingFor(Subject subject, FlowMessage message);

    /** User ids of those who have claimed open work of this subject; what asks to look after an escalation is none. */
    Set<String> currentHandlers(Subject subject);

    /**
     * Takes a team's open work on a subject away from who holds it and offers it to another. What was escalated stays where it is, and
     * so does what others were asked: an approval, a review.
     *
     * @return who held it
     */
    Set<String> reassign(Subject subject, String from, String to);
}
