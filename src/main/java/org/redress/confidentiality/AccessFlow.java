package org.redress.confidentiality;

import java.util.Map;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Subject;

/** The road from the guard of complaints into the decision table and the open work. The engine behind it is nobody's business. */
public interface AccessFlow {

    /** What the decision table {@code judgeAccess} says of these facts; the strictest when it gives no answer. */
    AccessVerdict judge(Map<String, Object> facts);

    /** Whether open work of this subject is assigned or offered to this person, or to somebody they stand in for. */
    boolean isAsked(Subject subject, String userId);

    /** Gives what lies with one group to another: open work, whoever holds it, and what is still to come. */
    void handOver(ComplaintNumber number, String from, String to);

    /** Takes the open work of a complaint from one person who must not have it; others keep theirs. */
    void takeFrom(ComplaintNumber number, String userId);
}
