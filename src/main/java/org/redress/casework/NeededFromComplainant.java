package org.redress.casework;

import java.time.Instant;
import java.util.List;
import org.redress.complaint.ComplaintNumber;

/** What we need from the complainant at the moment, contributed by the capability that asks; the tracking page shows it. */
public interface NeededFromComplainant {

    List<Need> neededFor(ComplaintNumber number);

    /** What is needed, in words for the complainant, and a moment of the last day to send it. */
    record Need(String what, Instant until) {}
}
