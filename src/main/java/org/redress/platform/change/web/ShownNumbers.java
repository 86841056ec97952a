package org.redress.platform.change.web;

import org.redress.complaint.ComplaintNumber;
import org.redress.confidentiality.ComplaintAccess;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What stands on the pages of those who change models where a complaint is named. A number tells nothing of a complaint, and who moves
 * complaints has to choose; for one that is about themselves there is a dash.
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
