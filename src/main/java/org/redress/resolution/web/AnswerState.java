package org.redress.resolution.web;

import org.redress.casework.OpenPromise;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complaint;
import org.redress.resolution.Outcomes;
import org.springframework.stereotype.Component;

/**
 * What the answer page says when there is nothing to ask: what was answered and what happens next, or why there is nothing to answer now. After a
 * reopening it does not say that the complainant rejected the decision.
 */
@Component
class AnswerState {

    private final Outcomes outcomes;
    private final OpenPromise promises;

    AnswerState(Outcomes outcomes, OpenPromise promises) {
        this.outcomes = outcomes;
        this.promises = promises;
    }

    /** Key of the sentences. */
    String word(Complaint complaint) {
        return switch (complaint.status()) {
            case IN_REVIEW, REJECTED ->
                complaint.isReopened() && !outcomes.isRejected(complaint.number())
                        ? "REOPENED"
                        : complaint.status().name();
            case EXTERNAL_ROUTE ->
                outcomes.isRejected(complaint.number()) && !complaint.isExternalRouteEnded()
                        ? "REJECTED"
                        : "EXTERNAL_ROUTE";
            case ACCEPTED -> promises.isPromised(complaint.number()) ? "ACCEPTED" : "ACCEPTED_DONE";
            case CLOSED -> closed(complaint);
            default -> "NOT_YET";
        };
    }

    private static String closed(Complaint complaint) {
        return complaint.closeReason() == CloseReason.ACCEPTED
                ? "ACCEPTED_LATE"
                : complaint.objectionUntil() == null ? "CLOSED" : "TOO_LATE";
    }
}
