package org.redress.access.login;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** "Sign out" in Tasklist, Cockpit and Admin. The header is the web apps' own proof that no other site sent the request. */
public class WebAppLogout implements RequestMatcher {

    private static final RequestMatcher PATH =
            withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");

    @Override
    public boolean matches(HttpServletRequest request) {
        return PATH.matches(request) && request.getHeader("X-XSRF-TOKEN") != null;
    }
}
