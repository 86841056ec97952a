package org.redress.platform.change.web;

import org.redress.complaint.Actor;
import org.redress.complaint.ComplaintAccess;
import org.redress.complaint.ComplaintNumber;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What stands on the pages of those who change models where a complaint is named: a dash for one they may not know of. */
@Component
class ShownNumbers {

    private final ComplaintAccess access;

    ShownNumbers(ComplaintAccess access) {
        this.access = access;
    }

    public boolean isShown(String key) {
        Actor reader = new Actor(SecurityContextHolder.getContext().getAuthentication().getName());
        return ComplaintNumber.in(key).map(number -> access.mayRead(number, reader)).orElse(true);
    }

    public String of(String key) {
        return isShown(key) ? key : "–";
    }
}
