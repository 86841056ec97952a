package org.redress.investigation;

import org.redress.contract.RuleRefused;

/** What the decision table {@code determineInformationRequestLimits} says about one request. */
public record RequestRule(boolean allowed, String refusalReason, RequestLimits limits) {

    /** @throws RuleRefused with the reason of the table */
    void refuseUnlessAllowed() {
        if (!allowed) {
            throw new RuleRefused(refusalReason);
        }
    }
}
