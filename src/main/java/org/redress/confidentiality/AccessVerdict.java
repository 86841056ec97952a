package org.redress.confidentiality;

import org.redress.complaint.AccessLevel;

/**
 * What the decision table {@code judgeAccess} says of a complaint.
 *
 * @param handOverTo the group that takes over a complaint that lies with everybody who handles complaints, or null
 */
public record AccessVerdict(AccessLevel level, String handOverTo) {

    /** When the table gives no answer. */
    public static final AccessVerdict STRICTEST = new AccessVerdict(AccessLevel.CONFIDENTIAL, null);
}
