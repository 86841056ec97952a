package org.redress.correspondence.post;

import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;

/**
 * The port from the print queue to the open work. Whoever marks a letter as posted does what its task asks for, so the rules of that task
 * hold whichever door is used.
 */
public interface PostingRights {

    /**
     * @param letter its id
     * @param back   it came back, so the task is to reach the complainant another way
     * @return why this person may not mark it: somebody else is asked to do it or holds its task; empty when they may
     */
    Optional<RuleRefused> refusal(ComplaintNumber complaint, long letter, boolean back, Actor actor);
}
