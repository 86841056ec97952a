package org.redress.access.login;

import java.util.Locale;
import org.springframework.security.core.GrantedAuthority;

/** Membership in a group of the engine, as Spring Security sees it: {@code team-leads} is {@code ROLE_TEAM_LEADS}. */
record GroupAuthority(String groupId) implements GrantedAuthority {

    private static final long serialVersionUID = 1L;

    @Override
    public String getAuthority() {
        return "ROLE_" + groupId.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
