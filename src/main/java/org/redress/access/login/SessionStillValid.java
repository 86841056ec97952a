package org.redress.access.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** A deleted user's session ends, and changed groups count, with the next request. */
class SessionStillValid extends OncePerRequestFilter {

    /** Where the web apps remember user and groups. */
    private static final String WEB_APPS_MEMORY = "authenticatedUser";

    private final StaffDirectory staff;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SessionStillValid(StaffDirectory staff) {
        this.staff = staff;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getSession(false) == null || request.getRequestURI().matches(".*\\.(js|css|png|svg|ico|woff2?)");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        Authentication remembered = SecurityContextHolder.getContext().getAuthentication();
        if (remembered instanceof UsernamePasswordAuthenticationToken && remembered.isAuthenticated()) {
            compare(remembered, staff.groupsOf(remembered.getName()), request, response);
        }
        chain.doFilter(request, response);
    }

    private void compare(Authentication remembered, Optional<List<GroupAuthority>> now,
                         HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (now.isEmpty()) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        } else if (!Set.copyOf(remembered.getAuthorities()).equals(Set.copyOf(now.get()))) {
            SecurityContext renewed = SecurityContextHolder.createEmptyContext();
            renewed.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(remembered.getPrincipal(), null, now.get()));
            SecurityContextHolder.setContext(renewed);
            sessions.saveContext(renewed, request, response);
            session.removeAttribute(WEB_APPS_MEMORY);
        }
    }
}
