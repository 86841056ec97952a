package org.redress.correspondence.told;

import org.redress.complaint.Stage;

/** The situation in which a letter offers the way outside; words of the table {@code findOutsideRoutes}. */
public enum OutsideStage {
    /** The complaint was received or taken up again. */
    RECEIPT,
    /** It is not ours. */
    OUT_OF_SCOPE,
    /** The answer is late. */
    DELAY,
    /** The first decision. */
    DECISION,
    /** A review has begun. */
    REVIEW,
    /** The decision of the last stage of our own procedure. */
    FINAL_RESPONSE,
    CLOSING;

    public static OutsideStage ofDecision(Stage stage) {
        return stage == Stage.FIRST ? DECISION : FINAL_RESPONSE;
    }
}
