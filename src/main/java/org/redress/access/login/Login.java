package org.redress.access.login;

import java.util.List;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person behind the current request. */
public record Login(String userId, List<String> groupIds) {

    /** @return {@code null} when nobody is logged in */
    public static Login current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean known = authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
        return known ? new Login(authentication.getName(), groupsOf(authentication)) : null;
    }

    private static List<String> groupsOf(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .filter(GroupAuthority.class::isInstance)
                .map(authority -> ((GroupAuthority) authority).groupId())
                .toList();
    }
}
