package org.redress.casework;

import java.util.Optional;
import org.redress.complaint.ComplaintNumber;

/** What we looked at before we decided, in words for the complainant (ISO 10002 7.6, 7.8). */
public interface Evidence {

    Optional<String> lookedAt(ComplaintNumber number);

    /** Whether the facts were looked into at all; a flow may decide without. */
    boolean isInvestigated(ComplaintNumber number);
}
