package org.redress.confidentiality;

import java.util.Map;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Subject;

/**
 * The port from the guard of complaints to the decision table and the open work. Callers know nothing of the engine
 * behind it.
 */
public interface AccessFlow {

    /** The answer of the decision table {@code judgeAccess} to these facts; the strictest when the table gives none. */
    AccessVerdict judge(Map<String, Object> facts);

    /** Whether open work of this subject is assigned or offered to this person, or to somebody they stand in for. */
    boolean isAsked(Subject subject, String userId);

    /** Moves work from one group to another: open work, whoever holds it, and work still to come. */
    void handOver(ComplaintNumber number, String from, String to);

    /** Takes the open work of a complaint away from one person who must not have it; other people keep theirs. */
    void takeFrom(ComplaintNumber number, String userId);
}
