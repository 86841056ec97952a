package org.redress.complaint;

import java.util.Map;
import java.util.Set;
import org.redress.contract.StepNotAvailable;

/** The road from our tables into the process models. The engine behind it is nobody's business. */
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
     * Tells the process that something happened, in the caller's transaction.
     *
     * @param facts small words for decision tables; they live only until the transaction ends
     * @throws StepNotAvailable when the process does not wait for this message now
     */
    void tell(ComplaintNumber number, FlowMessage message, Map<String, Object> facts);

    /**
     * Tells the one among several processes of a complaint whose flow variable {@code name} has this value.
     *
     * @throws StepNotAvailable when that process does not wait for this message now
     */
    void tellOne(ComplaintNumber number, FlowMessage message, String name, Object value, Map<String, Object> facts);

    /**
     * Tells each process of a complaint that waits for this message with this value in its variable {@code name}; perhaps none. A step
     * tells others, never the process it belongs to.
     */
    void tellWhoWaits(ComplaintNumber number, FlowMessage message, String name, Object value);

    /** Whether somebody is asked to do this step of a model in a process whose variable {@code name} has another value. */
    boolean isOpenElsewhere(ComplaintNumber number, String step, String name, Object value);

    /** Whether this message would be heard now, by what runs or by what begins with it. */
    boolean isWaitingFor(ComplaintNumber number, FlowMessage message);

    /** User ids of those who have claimed open work of this complaint; what asks to look after an escalation is none. */
    Set<String> currentHandlers(ComplaintNumber number);

    /**
     * Takes a team's open work on a complaint away from who holds it and offers it to another. What was escalated stays where it is, and
     * so does what others were asked: an approval, a review.
     *
     * @return who held it
     */
    Set<String> reassign(ComplaintNumber number, String from, String to);
}
