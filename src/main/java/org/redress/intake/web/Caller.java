package org.redress.intake.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.redress.access.StaffGroup;
import org.redress.record.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sends the request: a member of staff who may record complaints, or somebody from outside. */
record Caller(Actor actor) {

    private static final Set<String> RECORDING =
            StaffGroup.HANDLING.stream().map(group -> "ROLE_" + group).collect(Collectors.toUnmodifiableSet());

    static Caller current() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        boolean staff = login != null
                && login.isAuthenticated()
                && login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(RECORDING::contains);
        return new Caller(staff ? new Actor(login.getName()) : Actor.COMPLAINANT);
    }

    boolean isStaff() {
        return actor.isStaff();
    }
}
