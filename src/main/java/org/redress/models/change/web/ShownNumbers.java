package org.redress.models.change.web;

import org.redress.complaint.ComplaintNumber;
import org.redress.confidentiality.ComplaintAccess;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * How a complaint is named on the pages of people who change models. A number reveals nothing of the complaint, and
 * people who move complaints have to choose them. A complaint that is about the reader appears as a dash.
 */
@Component
class ShownNumbers {

    private final ComplaintAccess access;

    ShownNumbers(ComplaintAccess access) {
        this.access = access;
    }

    public boolean isShown(String key) {
        String reader = SecurityContextHolder.getContext().getAuthentication().getName();
        return ComplaintNumber.in(key)
                .map(number -> !access.isComplainedAbout(number, reader))
                .orElse(true);
    }

    public String of(String key) {
        return isShown(key) ? key : "–";
    }
}
