package org.redress.casework;

import java.util.Optional;
import org.redress.complaint.ComplaintNumber;

/** What somebody who was not involved before concluded about the first decision (ISO 10002 7.9). */
public interface ReviewOpinion {

    /** Empty while no review has come to its end. */
    Optional<Opinion> opinionOn(ComplaintNumber number);

    /**
     * @param changed whether the first decision does not stand as it was
     * @param reasons in words for the complainant
     */
    record Opinion(boolean changed, String reasons) {}
}
