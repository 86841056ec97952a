package org.redress.confidentiality.web;

import org.redress.complaint.ComplaintNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;

/** Whether a number on a page is a link: for whoever may open pages of complaints at all. The page itself asks the guard. */
@Component
class ComplaintPageLinks {

    private static final String ANY = "/staff/complaints/any";

    /** Asked late: it is made of the rules, which are made of much else. */
    private final ObjectProvider<WebInvocationPrivilegeEvaluator> doors;

    ComplaintPageLinks(ObjectProvider<WebInvocationPrivilegeEvaluator> doors) {
        this.doors = doors;
    }

    /** @param shown what stands on the page, which may be something else than a number */
    public boolean leadFrom(String shown) {
        return ComplaintNumber.in(shown).isPresent()
                && doors.getObject()
                        .isAllowed(
                                "",
                                ANY,
                                "GET",
                                SecurityContextHolder.getContext().getAuthentication());
    }
}
