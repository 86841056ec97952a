package org.redress.casework;

import java.util.List;
import org.redress.complaint.ComplaintNumber;

/** The decisions that have reached the complainant, contributed by the capability that decides; the tracking page shows them. */
public interface ToldDecisions {

    /** In the order of the stages. One that is made and has not arrived, or was made anew since, is not among them. */
    List<ToldDecision> toldTo(ComplaintNumber number);
}
