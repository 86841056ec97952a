package org.redress.correspondence.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may read complaints at all. The rule is that of the REST interface, and stands there alone: whoever is refused
 * {@code GET /api/v1/complaints/...} reads no complaint through the letter that it would get.
 */
@Component
class ReadingRight {

    private static final String COMPLAINT = "/api/v1/complaints/any";

    /** Asked late: it is made of the rules, which are made of much else. */
    private final ObjectProvider<WebInvocationPrivilegeEvaluator> rules;

    ReadingRight(ObjectProvider<WebInvocationPrivilegeEvaluator> rules) {
        this.rules = rules;
    }

    boolean isGranted() {
        var reader = SecurityContextHolder.getContext().getAuthentication();
        return rules.getObject().isAllowed("", COMPLAINT, "GET", reader);
    }
}
