package org.redress.access.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.util.UriUtils;

/**
 * Checked at every request: the session of a deleted user ends, changed groups take effect, and a changed password ends
 * every session except the one in which its owner changed it.
 */
public class SessionStillValid extends OncePerRequestFilter {

    /** Session attribute: what {@link StaffDirectory#credentialsOf} said at login. */
    static final String CREDENTIALS = SessionStillValid.class.getName() + ".credentials";

    /** Where the web apps remember user and groups. */
    private static final String WEB_APPS_MEMORY = "authenticatedUser";

    private final StaffDirectory staff;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    public SessionStillValid(StaffDirectory staff) {
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
            compare(remembered, groupsOf(remembered, request), request, response);
        }
        chain.doFilter(request, response);
        if (remembered != null && hasChangedOwnPassword(remembered.getName(), request, response)) {
            request.getSession(false).setAttribute(CREDENTIALS, staff.credentialsOf(remembered.getName()));
        }
    }

    private Optional<List<GroupAuthority>> groupsOf(Authentication remembered, HttpServletRequest request) {
        Object atLogin = request.getSession(false).getAttribute(CREDENTIALS);
        boolean same = atLogin == null || atLogin.equals(staff.credentialsOf(remembered.getName()));
        return same ? staff.groupsOf(remembered.getName()) : Optional.empty();
    }

    private static boolean hasChangedOwnPassword(
            String user, HttpServletRequest request, HttpServletResponse response) {
        return request.getMethod().equals("PUT")
                && request.getSession(false) != null
                && response.getStatus() / 100 == 2
                && request.getRequestURI()
                        .endsWith("/user/" + UriUtils.encodePathSegment(user, StandardCharsets.UTF_8) + "/credentials");
    }

    private void compare(
            Authentication remembered,
            Optional<List<GroupAuthority>> now,
            HttpServletRequest request,
            HttpServletResponse response) {
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
